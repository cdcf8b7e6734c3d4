import { time } from './words.js';

// More than anybody reads back.
const KEPT = 20;

/** Messages that somebody types: posted once, and shown with how long each protocol took to bring them back. */
export class TypedChat {
  #stage;
  #lanes;
  #list;
  #waiting = new Map();

  // A visitor's own numbers: two pages that are open at once do not take each other's messages for theirs.
  #next = Date.now();

  constructor({ form, list, over }, stage, lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
    this.#list = list;
    over.append(...stage.served.map(protocol => new Option(protocol.label, protocol.id)));
    over.value = stage.served.at(-1)?.id;
    form.addEventListener('submit', event => {
      event.preventDefault();
      const field = form.elements.text;
      if (field.value.trim() !== '') {
        this.#post(field.value.trim(), over.value);
        field.value = '';
      }
    });
    lanes.forEach(lane => lane.addEventListener('message', ({ detail }) => this.#arrived(lane, detail)));
  }

  async #post(text, over) {
    const message = { id: this.#next++, room: this.#stage.room, author: 'you', text, sentAt: Date.now() };
    const lane = this.#lanes.find(one => one.protocol.id === over);
    const shown = this.#show(message, lane.protocol.label);
    this.#waiting.set(message.id, { ...shown, left: performance.now() });
    try {
      if (!lane.isOpen) {
        throw new Error(`${lane.protocol.label} is switched off: tick it in the table, or send over another`);
      }

      await lane.type(message);
    } catch (failure) {
      shown.arrivals.append(Object.assign(document.createElement('li'), { className: 'trouble', textContent: `not sent: ${failure.message}` }));
    }
  }

  #arrived(lane, { message, received }) {
    const mine = this.#waiting.get(message.id);
    if (mine) {
      this.#mark(mine.arrivals, lane, time(received - mine.left));
    }
  }

  #show(message, label) {
    const item = document.createElement('li');
    const said = document.createElement('p');
    said.textContent = message.text;
    const how = document.createElement('small');
    how.textContent = ` sent over ${label}, back over:`;
    said.append(how);
    const arrivals = document.createElement('ul');
    item.append(said, arrivals);
    this.#list.prepend(item);
    for (const old of [...this.#list.children].slice(KEPT)) {
      old.remove();
    }

    if (this.#waiting.size >= KEPT) {
      this.#waiting.delete(this.#waiting.keys().next().value);
    }

    return { arrivals };
  }

  #mark(arrivals, lane, took) {
    const index = this.#stage.protocols.indexOf(lane.protocol);
    const swatch = Object.assign(document.createElement('span'), { className: `swatch s${index}` });
    swatch.setAttribute('aria-hidden', 'true');
    const arrival = document.createElement('li');
    arrival.dataset.protocol = lane.protocol.id;
    arrival.append(swatch, `${lane.protocol.label} `, Object.assign(document.createElement('b'), { textContent: took }));
    arrivals.append(arrival);
  }
}
