// gRPC's interoperability cases by npm's @grpc/grpc-js. Called as: node peer.js [<case> <host:port>]; without a case it names them.
"use strict";
const assert = require("node:assert/strict");
const grpc = require("@grpc/grpc-js");
const { loadSync } = require("@grpc/proto-loader");

const [name, address = "localhost"] = process.argv.slice(2);
const loaded = grpc.loadPackageDefinition(loadSync(["chat.proto", "ticker.proto"], { includeDirs: [__dirname], keepCase: true, longs: Number, defaults: true }));
const client = (service, options) => new service(address, grpc.credentials.createInsecure(), options);
const [chat, ticker] = [client(loaded.chat.Chat), client(loaded.ticker.Ticker)];

const message = (id, text = "déjà vu 👍") => ({ id, room: "peer", author: "ada", text, sent_at: 1709251200000 });

const unary = (service, method, request, options = {}, metadata = new grpc.Metadata()) =>
  new Promise(resolve => service[method](request, metadata, options, (error, answer) => resolve({ error, answer })));

const answered = async (...call) => {
  const { error, answer } = await unary(...call);
  assert.equal(error, null);
  return answer;
};

// What a stream brings until it ends, and its status.
const drained = stream => {
  const items = [];
  const ended = new Promise(resolve => stream.on("end", resolve).on("error", resolve));
  const status = new Promise(resolve => stream.on("status", resolve));
  stream.on("data", item => items.push(item));
  return Promise.all([ended, status]).then(([, { code }]) => ({ items, code }));
};

const missing = (path, options = {}) =>
  new Promise(resolve => chat.makeUnaryRequest(path, bytes => bytes, bytes => bytes, Buffer.alloc(0), new grpc.Metadata(), options, resolve));

const cases = {
  "empty-unary": async () => assert.ok((await answered(ticker, "GetSnapshot", {})).quotes.length > 0),

  "large-unary": async () => {
    const text = "x".repeat(60_000);
    assert.equal((await answered(chat, "Send", message(1, text))).id, 1);
    assert.equal((await answered(chat, "History", { room: "peer", limit: 1 })).messages[0].text, text);
  },

  "unary-of-any-characters": async () => {
    await answered(chat, "Send", message(2));
    assert.equal((await answered(chat, "History", { room: "peer", limit: 1 })).messages[0].text, message(2).text);
  },

  "concurrent-unary": async () => {
    const acks = await Promise.all(Array.from({ length: 1000 }, (_, i) => answered(chat, "Send", message(i + 1))));
    assert.deepEqual(acks.map(ack => ack.id), acks.map((_, i) => i + 1));
    assert.equal(new Set(acks.map(ack => ack.sequence)).size, acks.length);
  },

  "compressed-unary": async () => {
    const compressing = client(loaded.chat.Chat, { "grpc.default_compression_algorithm": grpc.compressionAlgorithms.gzip });
    assert.equal((await answered(compressing, "Send", message(3, "x".repeat(10_000)))).id, 3);
  },

  "client-streaming": async () => {
    const ticks = (await drained(ticker.Subscribe({ after: 0, count: 100 }))).items;
    const summary = await new Promise((resolve, reject) => {
      const call = ticker.Ingest((error, answer) => error ? reject(error) : resolve(answer));
      ticks.forEach(tick => call.write(tick));
      call.end();
    });
    const sum = of => ticks.reduce((total, tick) => total + of(tick), 0);
    assert.deepEqual({ ...summary }, { count: 100, volume: sum(tick => tick.size), turnover: sum(tick => tick.price * tick.size) });
  },

  "server-streaming": async () => {
    const { items, code } = await drained(ticker.Subscribe({ after: 0, count: 1000 }));
    assert.equal(code, grpc.status.OK);
    assert.deepEqual(items.map(tick => tick.sequence), items.map((_, i) => items[0].sequence + i));
    assert.equal(items.length, 1000);
  },

  "ping-pong": async () => {
    const call = chat.Converse();
    const ids = [];
    const end = drained(call);
    call.on("data", ack => {
      ids.push(ack.id);
      ack.id < 10 ? call.write(message(ack.id + 1)) : call.end();
    });
    call.write(message(1));
    assert.equal((await end).code, grpc.status.OK);
    assert.deepEqual(ids, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  },

  "empty-stream": async () => {
    const call = chat.Converse();
    const end = drained(call);
    call.end();
    const { items, code } = await end;
    assert.deepEqual([items, code], [[], grpc.status.OK]);
  },

  "cancel-after-begin": async () => {
    const error = await new Promise(resolve => ticker.Ingest(resolve).cancel());
    assert.equal(error.code, grpc.status.CANCELLED);
  },

  "cancel-after-first-response": async () => {
    const call = chat.Converse();
    const end = drained(call);
    call.on("data", () => call.cancel());
    call.write(message(1));
    const { items, code } = await end;
    assert.deepEqual([items.length, code], [1, grpc.status.CANCELLED]);
  },

  "deadline-on-a-sleeping-server": async () => {
    const { code } = await drained(ticker.Subscribe({ after: -1, count: 0 }, { deadline: Date.now() + 200 }));
    assert.equal(code, grpc.status.DEADLINE_EXCEEDED);
  },

  "deadline-that-has-passed": async () => {
    const { error } = await unary(chat, "Send", message(1), { deadline: Date.now() - 1 });
    assert.equal(error.code, grpc.status.DEADLINE_EXCEEDED);
  },

  "custom-metadata": async () => {
    const metadata = new grpc.Metadata();
    metadata.set("x-grpc-test-echo-initial", "test_initial_metadata_value");
    metadata.set("x-grpc-test-echo-trailing-bin", Buffer.from([0xab, 0xab, 0xab]));
    assert.equal((await answered(chat, "Send", message(1), {}, metadata)).id, 1);
  },

  "status-code-and-message": async () => {
    const { error } = await unary(ticker, "GetQuote", { symbol: "NONE" });
    assert.deepEqual([error.code, error.details], [grpc.status.NOT_FOUND, "there is no symbol 'NONE'"]);
  },

  "special-status-message": async () => {
    const symbol = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n";
    const { error } = await unary(ticker, "GetQuote", { symbol });
    assert.deepEqual([error.code, error.details], [grpc.status.NOT_FOUND, `there is no symbol '${symbol}'`]);
  },

  "message-too-large": async () => {
    const { error } = await unary(chat, "Send", message(1, "x".repeat(1 << 20)));
    assert.equal(error.code, grpc.status.RESOURCE_EXHAUSTED);
    assert.equal((await answered(chat, "Send", message(2))).id, 2);
  },

  "unimplemented-method": async () => assert.equal((await missing("/chat.Chat/Nothing")).code, grpc.status.UNIMPLEMENTED),

  "unimplemented-service": async () => assert.equal((await missing("/chat.Nothing/Send")).code, grpc.status.UNIMPLEMENTED),
};

if (name === undefined) {
  console.log(Object.keys(cases).join("\n"));
} else {
  // Node ends by itself, and with 0, where nothing is left to wait for: who waits for an answer that never comes has not passed.
  process.exitCode = 1;
  cases[name]().then(() => process.exit(0), error => { console.error(error); process.exit(1); });
}
