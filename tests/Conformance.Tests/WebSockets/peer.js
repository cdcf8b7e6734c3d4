// A WebSocket host as npm's ws meets it. Called as: node peer.js [<case> <host:port>]; without a case it names them.
"use strict";
const assert = require("node:assert/strict");
const { WebSocket } = require("ws");

const [name, address] = process.argv.slice(2);
const subprotocol = "chat-ticker.v1.json";
const message = id => JSON.stringify({ id, room: "peer", author: "ada", text: "déjà vu 👍", sentAt: 1709251200000 });

const connect = (options = {}, subprotocols = [subprotocol]) => new Promise((resolve, reject) => {
  const socket = new WebSocket(`ws://${address}/chat-ticker`, subprotocols, options);
  socket.once("error", reject).on("open", () => {
    socket.off("error", reject).on("error", error => { throw error; });
    resolve(socket);
  });
});

const next = (socket, event) => new Promise(resolve => socket.once(event, resolve));
const closed = socket => next(socket, "close");

// So many messages, as text.
const heard = (socket, count) => new Promise(resolve => {
  const texts = [];
  socket.on("message", (data, isBinary) => {
    assert.equal(isBinary, false);
    texts.push(data.toString());
    texts.length === count && resolve(texts);
  });
});

const answered = async (socket, ...frames) => {
  const answers = heard(socket, 1);
  frames.forEach(frame => frame(socket));
  return (await answers)[0];
};

const refused = async attempt => assert.match((await attempt.then(() => assert.fail("it was let in"), error => error)).message, /Unexpected server response: 400/);

const cases = {
  "handshake": async () => assert.equal((await connect()).protocol, subprotocol),

  "handshake-without-subprotocol": () => refused(connect({}, [])),

  "handshake-with-an-unknown-subprotocol": () => refused(connect({}, ["soap"])),

  "handshake-with-a-choice-of-subprotocols": async () => assert.equal((await connect({}, ["soap", subprotocol])).protocol, subprotocol),

  "answer": async () => assert.match(await answered(await connect(), socket => socket.send(`s0${message(7)}`)), /^r0\{"id":7,"sequence":\d+\}$/),

  "answer-to-fragments": async () => assert.equal(
    await answered(await connect(), socket => socket.send('q0{"sym', { fin: false }), socket => socket.send('bol":"NO', { fin: false }), socket => socket.send('NE"}', { fin: true })),
    "!0not-found there is no symbol 'NONE'"),

  "ping": async () => {
    const socket = await connect();
    socket.ping("are you there");
    assert.equal((await next(socket, "pong")).toString(), "are you there");
  },

  "ping-within-fragments": async () => {
    const socket = await connect();
    const pong = next(socket, "pong");
    const answer = await answered(socket, one => one.send('q0{"sym', { fin: false }), one => one.ping("within"), one => one.send('bol":"NONE"}', { fin: true }));
    assert.equal((await pong).toString(), "within");
    assert.equal(answer, "!0not-found there is no symbol 'NONE'");
  },

  "many-calls-at-once": async () => {
    const socket = await connect();
    const answers = heard(socket, 200);
    Array.from({ length: 200 }, (_, i) => socket.send(`s${i}${message(i + 1)}`));
    assert.deepEqual((await answers).map(answer => Number(/^r(\d+)/.exec(answer)[1])).sort((a, b) => a - b), Array.from({ length: 200 }, (_, i) => i));
  },

  "large-answer": async () => {
    const answer = await answered(await connect(), socket => socket.send('h0{"room":"lobby","limit":50}'));
    assert.equal(JSON.parse(answer.slice(2)).length, 50);
  },

  "stream": async () => {
    const socket = await connect();
    const frames = heard(socket, 102);
    socket.send('t0{"after":0,"count":100}');
    assert.equal((await frames).map(frame => frame[0]).join(""), `o${"i".repeat(100)}e`);
  },

  "message-too-large": async () => {
    const socket = await connect();
    socket.send(`s0${"x".repeat(1 << 20)}`);
    assert.equal(await closed(socket), 1009);
  },

  "binary-where-text-belongs": async () => {
    const socket = await connect();
    socket.send(Buffer.from("n0{}"));
    assert.equal(await closed(socket), 1003);
  },

  "no-frame-of-the-suite": async () => {
    const socket = await connect();
    socket.send("?");
    assert.equal(await closed(socket), 1002);
  },

  "close": async () => {
    const socket = await connect();
    socket.close(1000, "goodbye");
    assert.equal(await closed(socket), 1000);
  },

  "compression-offered": async () => {
    const socket = await connect({ perMessageDeflate: true });
    assert.match(await answered(socket, one => one.send(`s0${message(7)}`)), /^r0\{"id":7,/);
    console.log(socket.extensions);
  },
};

if (name === undefined) {
  console.log(Object.keys(cases).join("\n"));
} else {
  // Node ends by itself, and with 0, where nothing is left to wait for: who waits for an answer that never comes has not passed.
  process.exitCode = 1;
  cases[name]().then(() => process.exit(0), error => { console.error(error); process.exit(1); });
}
