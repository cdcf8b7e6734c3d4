/** What is asked over REST, and how messages are posted: the polling clients and server-sent events share it. */
export class RestClient {
  #address;
  #closing = new AbortController();

  requests = 0;

  /**
   * @param address Host and port.
   * @param lost Is told why, once, when the connection can't go on.
   */
  constructor(address, lost) {
    this.#address = address;
    this.lost = lost;
  }

  get isClosed() {
    return this.#closing.signal.aborted;
  }

  /** Ends with whether it is still open after so many milliseconds. */
  async wait(milliseconds) {
    await new Promise(resolve => setTimeout(resolve, milliseconds));
    return !this.isClosed;
  }

  url(path) {
    return `http://${this.#address}${path}`;
  }

  get(path) {
    return this.#ask(path, {});
  }

  /** Posts a message; ends with its acknowledgement. */
  send(message) {
    return this.#ask(`/chat/rooms/${encodeURIComponent(message.room)}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
  }

  close() {
    this.#closing.abort();
  }

  async #ask(path, options) {
    this.requests++;
    const response = await fetch(this.url(path), { credentials: 'omit', signal: this.#closing.signal, ...options });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.detail ?? `HTTP status ${response.status}`);
    }

    return answer;
  }
}
