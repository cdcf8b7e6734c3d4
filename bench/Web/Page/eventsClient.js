import { RestClient } from './restClient.js';

/** Server-sent events down, by the browser's own EventSource, which goes on by itself after a cut; REST up. */
export class EventsClient extends RestClient {
  #sources = [];

  follow(take) {
    return this.#listen('/ticker/events', take);
  }

  join(room, take) {
    return this.#listen(`/chat/rooms/${encodeURIComponent(room)}/events`, take);
  }

  close() {
    super.close();
    this.#sources.forEach(source => source.close());
  }

  #listen(path, take) {
    this.requests++;
    const source = new EventSource(this.url(path));
    this.#sources.push(source);
    source.onmessage = event => take([JSON.parse(event.data)]);
    return new Promise(resolve => {
      source.addEventListener('opened', resolve);
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED && !this.isClosed) {
          this.lost('the server ended the stream of events');
        }
      };
    });
  }
}
