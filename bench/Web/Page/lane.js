import { openClient } from './clients.js';
import { Deliveries } from './deliveries.js';
import { nextMessage } from './messages.js';
import { Samples } from './samples.js';

// Who was cut off tries again, as any page would.
const AGAIN = 1000;

/** One protocol on the page, live: subscribed to the ticks and to the room of typed messages, and posting when it is told to. */
export class Lane extends EventTarget {
  #stage;
  #settings;
  #client = null;
  #deliveries = null;
  #again = 0;
  #requestsBefore = 0;

  /** Why nothing comes; null where all is well. */
  trouble = null;

  constructor(stage, protocol, settings) {
    super();
    this.#stage = stage;
    this.#settings = settings;
    this.protocol = protocol;
    this.startOver();
  }

  get isOpen() {
    return this.#client !== null;
  }

  /** Forgets what was measured. */
  startOver() {
    this.deliveries = new Samples();
    this.answers = new Samples();
    this.latest = [];
    this.typed = 0;
    this.bytesBefore = null;
    this.#requestsBefore = this.#client?.requests ?? 0;
  }

  get messages() {
    return this.deliveries.count + this.answers.count + this.typed;
  }

  get requests() {
    return (this.#client?.requests ?? 0) - this.#requestsBefore;
  }

  open() {
    const client = openClient(this.protocol, this.#settings, why => this.#lost(client, why));
    this.#client = client;
    this.#requestsBefore = 0;
    this.#deliveries = new Deliveries(this.#stage, latency => {
      this.deliveries.take(latency);
      this.latest.push(latency);
    });
    const deliveries = this.#deliveries;
    Promise.all([
      client.follow(ticks => deliveries.receive(ticks, performance.now())),
      client.join(this.#stage.room, messages => this.#hear(messages, performance.now())),
    ]).then(() => {
      this.trouble = null;
    }, failure => this.#lost(client, failure.message));
  }

  close() {
    clearTimeout(this.#again);
    this.#client?.close();
    this.#client = null;
    this.#deliveries?.close();
    this.#deliveries = null;
  }

  /** Posts a message of the corpus, and times its acknowledgement. */
  async post() {
    const left = performance.now();
    const [answers, client] = [this.answers, this.#client];
    try {
      await client.send(nextMessage(this.#stage));
      answers.take(performance.now() - left);
    } catch (failure) {
      this.#lost(client, failure.message);
    }
  }

  /** Posts what somebody typed. */
  type(message) {
    return this.#client.send(message);
  }

  #hear(messages, received) {
    this.typed += messages.length;
    for (const message of messages) {
      this.dispatchEvent(new CustomEvent('message', { detail: { message, received } }));
    }
  }

  #lost(client, why) {
    if (client === this.#client && client !== null) {
      this.close();
      this.trouble = why;
      this.#again = setTimeout(() => this.open(), AGAIN);
    }
  }
}
