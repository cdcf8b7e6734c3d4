import { ServerClock } from './clock.js';

// As many publish times as the server keeps.
const KEPT = 8192;

// Many round trips at first, for a short one among them; then as many as keep the estimate fresh.
const FIRST_PINGS = 40;
const FIRST_EVERY = 25;
const THEN_EVERY = 500;

/** What the server has for the page beside the protocols: what there is, its clock, when ticks were published, how many bytes passed. */
export class Stage extends EventTarget {
  #socket;
  #pings = new Map();
  #questions = new Map();
  #number = 0;
  #published = new Map();

  clock = new ServerClock();

  constructor(described, socket) {
    super();
    Object.assign(this, described);
    this.#socket = socket;
    socket.onmessage = event => this.#take(JSON.parse(event.data), performance.now());
    socket.onclose = () => this.dispatchEvent(new Event('lost'));
  }

  /** Asks what there is, and opens the control connection; ready once the clock is known. */
  static async open() {
    const described = await (await fetch('stage')).json();
    const socket = new WebSocket(`ws://${location.host}/control`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('the server does not answer'));
    });
    const stage = new Stage(described, socket);
    await stage.#compareClocks();
    return stage;
  }

  /** Those of the protocols that are served. */
  get served() {
    return this.protocols.filter(protocol => protocol.address);
  }

  /** When a tick was published, by the server's clock; undefined where that has not been heard, or was long ago. */
  publishedAt(sequence) {
    return this.#published.get(sequence);
  }

  /** How many ticks were published from one time of the server's clock to another. */
  publishedBetween(from, until) {
    return [...this.#published.values()].filter(at => at >= from && at < until).length;
  }

  setRate(rate) {
    this.#send({ rate });
  }

  /** All bytes so far, by contender, at the server's end of the wire. */
  bytes() {
    const bytes = ++this.#number;
    return new Promise(resolve => {
      this.#questions.set(bytes, resolve);
      this.#send({ bytes });
    });
  }

  async #compareClocks() {
    for (let i = 0; i < FIRST_PINGS; i++) {
      this.#ping();
      await new Promise(resolve => setTimeout(resolve, FIRST_EVERY));
    }

    setInterval(() => this.#ping(), THEN_EVERY);
  }

  #ping() {
    const ping = ++this.#number;
    this.#pings.set(ping, performance.now());
    this.#send({ ping });
  }

  #send(request) {
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(request));
    }
  }

  #take(reply, now) {
    if (reply.ping) {
      this.clock.take(this.#pings.get(reply.ping), reply.clock, now);
      this.#pings.delete(reply.ping);
    }

    if (reply.bytes) {
      this.#questions.get(reply.asked)(reply.bytes);
      this.#questions.delete(reply.asked);
    }

    if (reply.published) {
      for (const { sequence, at } of reply.published) {
        this.#published.set(sequence, at);
      }

      for (const sequence of this.#published.keys()) {
        if (this.#published.size <= KEPT) {
          break;
        }

        this.#published.delete(sequence);
      }

      this.dispatchEvent(new Event('published'));
    }
  }
}
