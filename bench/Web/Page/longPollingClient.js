import { CursorClient } from './cursorClient.js';

const TICKS = { latest: '/ticker/ticks/latest', updates: '/ticker/updates', limit: 500 };

/** REST, asked again at once: the server holds each question until there is something to answer. */
export class LongPollingClient extends CursorClient {
  follow(take) {
    return this.readOn(TICKS, take);
  }

  join(room, take) {
    const path = `/chat/rooms/${encodeURIComponent(room)}`;
    return this.readOn({ latest: `${path}/messages`, updates: `${path}/updates`, limit: 200 }, take);
  }

  /** Whether there is to be another poll. */
  isTime() {
    return !this.isClosed;
  }
}
