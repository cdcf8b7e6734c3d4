import { RestClient } from './restClient.js';

/** REST, asked again and again for what came after a cursor: nothing is lost between two polls, and nothing heard twice. */
export class CursorClient extends RestClient {
  /**
   * Begins to read on; ends once the cursor is known, so that whatever comes from then on is heard.
   * @param latest Answers with the latest items.
   * @param updates Answers with those after a cursor.
   * @param limit How many at once.
   * @param take Is handed what came, in lists.
   */
  async readOn({ latest, updates, limit }, take) {
    const cursor = (await this.get(`${latest}?limit=1`)).at(-1)?.sequence ?? 0;
    this.#repeat(updates, limit, cursor, take);
  }

  async #repeat(updates, limit, cursor, take) {
    try {
      while (await this.isTime()) {
        const items = await this.get(`${updates}?after=${cursor}&limit=${limit}`);
        if (items.length > 0) {
          cursor = items.at(-1).sequence;
          take(items);
        }
      }
    } catch (failure) {
      if (!this.isClosed) {
        this.lost(failure.message);
      }
    }
  }
}
