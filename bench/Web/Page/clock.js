// How long a sample may speak for the clocks: two that run apart by 100 ppm are 3 ms apart after so long, and far less on one machine.
const KEPT = 30_000;

/**
 * The server's clock as it is known here, in milliseconds: of many round trips the shortest says most, because the answer can have been
 * given no earlier than it left and no later than it came (NTP's minimum filter). Half of it is how wrong the estimate may be.
 */
export class ServerClock {
  #samples = [];
  #best = null;

  take(sent, server, received) {
    const sample = { offset: server - (sent + received) / 2, uncertainty: (received - sent) / 2, received };
    this.#samples = this.#samples.filter(kept => received - kept.received < KEPT);
    this.#samples.push(sample);
    this.#best = this.#samples.reduce((best, one) => (one.uncertainty < best.uncertainty ? one : best));
  }

  get isKnown() {
    return this.#best !== null;
  }

  /** By how many milliseconds a latency between the two clocks may be wrong, either way. */
  get uncertainty() {
    return this.#best.uncertainty;
  }

  /** A time of this page's clock on the server's. */
  toServer(local) {
    return local + this.#best.offset;
  }
}
