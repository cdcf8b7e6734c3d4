import { count, digits, time } from './words.js';

const COLUMNS = [
  ['Ticks, median', lane => time(lane.deliveries.at(0.5))],
  ['Ticks, p99', lane => time(lane.deliveries.at(0.99))],
  ['Chat answer, median', lane => time(lane.answers.at(0.5))],
  ['Chat answer, p99', lane => time(lane.answers.at(0.99))],
  ['Messages', lane => count(lane.messages)],
  ['Requests per message', lane => (lane.messages === 0 ? '–' : digits(lane.requests / lane.messages))],
  ['Bytes per message', (lane, bytes) => (lane.messages === 0 || bytes === null ? '–' : count(bytes / lane.messages))],
];

/** The figures of every protocol, a row each; on a narrow page a card each. Roles are spelled out, because a card's style takes them away. */
export class FiguresTable {
  #rows = new Map();

  /**
   * @param table Where they go.
   * @param stage What the server has.
   * @param toggle Is called with a protocol's ID and whether it is to run.
   */
  constructor(table, stage, toggle) {
    const head = element('tr', { role: 'row' }, ['Protocol', ...COLUMNS.map(([title]) => title)].map(title => element('th', { scope: 'col', role: 'columnheader' }, [title])));
    const body = stage.protocols.map((protocol, index) => (protocol.address ? this.#row(protocol, index, toggle) : missing(protocol)));
    table.append(element('thead', { role: 'rowgroup' }, [head]), element('tbody', { role: 'rowgroup' }, body));
  }

  /** Shows what a lane has come to. */
  show(lane, bytes) {
    const { cells, trouble } = this.#rows.get(lane.protocol.id);
    COLUMNS.forEach(([, text], index) => {
      cells[index].lastChild.textContent = text(lane, bytes);
    });
    trouble.textContent = lane.trouble === null ? '' : `interrupted: ${lane.trouble}`;
  }

  #row(protocol, index, toggle) {
    const box = element('input', { type: 'checkbox', checked: '', id: `run-${protocol.id}` });
    box.addEventListener('change', () => toggle(protocol.id, box.checked));
    const trouble = element('small', { class: 'trouble', role: 'status' });
    const name = element('th', { scope: 'row', role: 'rowheader' }, [
      box, element('label', { for: box.id }, [element('span', { class: `swatch s${index}`, 'aria-hidden': 'true' }), protocol.label]), trouble,
    ]);
    const cells = COLUMNS.map(([title]) => element('td', { role: 'cell' }, [element('span', { class: 'title', 'aria-hidden': 'true' }, [title]), element('span', {}, ['–'])]));
    this.#rows.set(protocol.id, { cells, trouble });
    return element('tr', { role: 'row', id: `row-${protocol.id}` }, [name, ...cells]);
  }
}

function missing(protocol) {
  return element('tr', { role: 'row', class: 'missing', id: `row-${protocol.id}` }, [
    element('th', { scope: 'row', role: 'rowheader' }, [protocol.label]),
    element('td', { role: 'cell', colspan: String(COLUMNS.length) }, [element('span', {}, [`left out: ${protocol.whyNot}`])]),
  ]);
}

function element(name, attributes, children = []) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}
