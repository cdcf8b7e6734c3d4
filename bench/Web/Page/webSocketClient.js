// Both ends agree on these: servers/WebSockets and servers/Frames have the contract.
const PATH = '/chat-ticker';
const SUBPROTOCOL = 'chat-ticker.v1.json';
const HALF_WINDOW = 512;
const LIVE = { after: -1, count: 0 };

/** One WebSocket, many calls over it: each message is a kind's letter, a call number and JSON. */
export class WebSocketClient {
  #socket;
  #opened;
  #calls = new Map();
  #last = 0;
  #isClosed = false;

  requests = 1; // The handshake.

  constructor(address, lost) {
    this.#socket = new WebSocket(`ws://${address}${PATH}`, SUBPROTOCOL);
    this.#socket.onmessage = event => this.#take(event.data);
    this.#opened = new Promise(resolve => {
      this.#socket.onopen = resolve;
    });
    this.#socket.onclose = event => {
      if (!this.#isClosed) {
        lost(event.reason || 'the server closed the WebSocket');
      }
    };
  }

  follow(take) {
    return this.#subscribe('t', LIVE, take);
  }

  join(room, take) {
    return this.#subscribe('j', { room }, take);
  }

  send(message) {
    return this.#call('s', message, {});
  }

  close() {
    this.#isClosed = true;
    this.#socket.close();
  }

  #subscribe(kind, request, take) {
    return this.#call(kind, request, { take, read: 0 });
  }

  async #call(kind, request, call) {
    await this.#opened;
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(number, { ...call, resolve, reject });
      this.#socket.send(`${kind}${number}${JSON.stringify(request)}`);
    });
  }

  #take(frame) {
    const [, kind, digits, payload] = /^(.)(\d+)(.*)$/s.exec(frame);
    const number = Number(digits);
    const call = this.#calls.get(number);
    switch (kind) {
      case 'i':
        call.take([JSON.parse(payload)]);
        if (++call.read % HALF_WINDOW === 0) {
          this.#socket.send(`w${number}`);
        }

        break;
      case 'o':
        call.resolve();
        break;
      case 'r':
        this.#calls.delete(number);
        call.resolve(JSON.parse(payload));
        break;
      default:
        this.#calls.delete(number);
        call.reject(new Error(payload));
    }
  }
}
