/** Ticks that were received, held against when they were published: whichever of the two is heard of first waits for the other. */
export class Deliveries {
  #stage;
  #take;
  #waiting = [];
  #last = 0;
  #heard = () => this.#match();

  duplicated = 0;
  reordered = 0;

  /**
   * @param stage Knows when ticks were published.
   * @param take Is handed each latency, with when the tick was published, both in milliseconds.
   */
  constructor(stage, take) {
    this.#stage = stage;
    this.#take = take;
    stage.addEventListener('published', this.#heard);
  }

  receive(ticks, received) {
    for (const { sequence } of ticks) {
      if (sequence === this.#last) {
        this.duplicated++;
      } else if (sequence < this.#last) {
        this.reordered++;
      }

      this.#last = Math.max(this.#last, sequence);
      this.#waiting.push({ sequence, received: this.#stage.clock.toServer(received) });
    }

    this.#match();
  }

  close() {
    this.#stage.removeEventListener('published', this.#heard);
  }

  #match() {
    this.#waiting = this.#waiting.filter(({ sequence, received }) => {
      const published = this.#stage.publishedAt(sequence);
      if (published !== undefined) {
        this.#take(received - published, published);
      }

      return published === undefined;
    });
  }
}
