import { openClient } from './clients.js';
import { Deliveries } from './deliveries.js';
import { nextMessage } from './messages.js';
import { atRate } from './schedule.js';

// How long what is under way may still take, polls left out.
const PATIENCE = 3000;

// Publish times come every 100 ms.
const NEWS = 250;

/**
 * Measures one protocol, with nothing else on the page under way.
 * @param stage What the server has beside the protocols.
 * @param asked `contender`; `measure`: "Delivery" of published ticks, or "Answer" to posted messages; `rate` a second; `seconds`; `warmUp` in seconds; `poll` in milliseconds.
 * @returns Latencies in milliseconds, counts, bytes.
 */
export async function measure(stage, asked) {
  const protocol = stage.served.find(served => served.id === asked.contender);
  let lost = null;
  const client = openClient(protocol, { poll: asked.poll }, why => (lost ??= why));
  try {
    const found = asked.measure === 'Delivery' ? await delivery(stage, client, asked) : await answer(stage, client, asked);
    return { ...found, lost };
  } finally {
    stage.setRate(0);
    client.close();
  }
}

async function delivery(stage, client, { contender, rate, seconds, warmUp, poll }) {
  const taken = [];
  let received = 0;
  const deliveries = new Deliveries(stage, (latency, published) => taken.push({ latency, published }));
  try {
    await client.follow(ticks => {
      received += ticks.length;
      deliveries.receive(ticks, performance.now());
    });
    stage.setRate(rate);
    await wait(warmUp * 1000);
    const before = await count(stage, client, contender, received);
    await wait(seconds * 1000);
    const after = await count(stage, client, contender, received);
    stage.setRate(0);
    const mine = () => taken.filter(({ published }) => published >= before.server && published < after.server);
    await wait(NEWS);
    const sent = stage.publishedBetween(before.server, after.server);
    await until(() => mine().length >= sent, PATIENCE + 2 * poll);
    return {
      ...spent(before, after),
      latencies: mine().map(({ latency }) => latency),
      sent,
      errors: 0,
      duplicated: deliveries.duplicated,
      reordered: deliveries.reordered,
      uncertainty: stage.clock.uncertainty,
    };
  } finally {
    deliveries.close();
  }
}

async function answer(stage, client, { contender, rate, seconds, warmUp }) {
  await postAll(stage, client, rate, warmUp);
  const before = await count(stage, client, contender, 0);
  const { latencies, sent, errors } = await postAll(stage, client, rate, seconds);
  const after = await count(stage, client, contender, latencies.length);
  return { ...spent(before, after), seconds, latencies, sent, errors, duplicated: 0, reordered: 0, uncertainty: null };
}

// Posts at a rate for so long, whether or not answers come; ends once they have come, or have been waited for.
async function postAll(stage, client, rate, seconds) {
  const log = { latencies: [], sent: 0, errors: 0 };
  const asked = Math.max(1, Math.round(rate * seconds));
  const stop = atRate(rate, () => {
    if (log.sent < asked) {
      const message = nextMessage(stage);
      const left = performance.now();
      log.sent++;
      client.send(message).then(
        ack => (ack.id === message.id ? log.latencies.push(performance.now() - left) : log.errors++),
        () => log.errors++,
      );
    }
  });
  await wait((asked / rate) * 1000);
  await until(() => log.latencies.length + log.errors >= asked, PATIENCE);
  stop();
  return log;
}

async function count(stage, client, contender, received) {
  const { up, down } = (await stage.bytes())[contender];
  return { up, down, received, requests: client.requests, server: stage.clock.toServer(performance.now()) };
}

function spent(before, after) {
  return {
    up: after.up - before.up,
    down: after.down - before.down,
    requests: after.requests - before.requests,
    received: after.received - before.received,
    seconds: (after.server - before.server) / 1000,
  };
}

function wait(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

async function until(holds, patience) {
  for (const end = performance.now() + patience; !holds() && performance.now() < end;) {
    await wait(20);
  }
}
