import { CursorClient } from './cursorClient.js';

const TICKS = { latest: '/ticker/ticks/latest', updates: '/ticker/ticks/latest', limit: 500 };

/** REST, asked by the clock, whether or not there is anything. */
export class PollingClient extends CursorClient {
  #settings;

  constructor(address, lost, settings) {
    super(address, lost);
    this.#settings = settings;
  }

  follow(take) {
    return this.readOn(TICKS, take);
  }

  join(room, take) {
    const messages = `/chat/rooms/${encodeURIComponent(room)}/messages`;
    return this.readOn({ latest: messages, updates: messages, limit: 200 }, take);
  }

  /** Waits before the next poll; ends with whether there is to be one. */
  isTime() {
    return this.wait(this.#settings.poll);
  }
}
