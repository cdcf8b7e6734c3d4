// Enough for a p99 that rests on a hundred samples, and sorted in no time.
const KEPT = 10_000;

/** Latencies in milliseconds; of very many the latest. */
export class Samples {
  #values = [];
  #next = 0;

  /** How many were taken, those included that are no longer kept. */
  count = 0;

  take(latency) {
    this.#values[this.#next] = latency;
    this.#next = (this.#next + 1) % KEPT;
    this.count++;
  }

  /** The least sample that this share of all does not exceed; null where there is none. */
  at(quantile) {
    return quantileOf(this.#values, quantile);
  }

  get values() {
    return this.#values;
  }
}

/** The least value that this share of all does not exceed; null where there are none. */
export function quantileOf(values, quantile) {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)];
}
