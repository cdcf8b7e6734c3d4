import { quantileOf } from './samples.js';

const SVG = 'http://www.w3.org/2000/svg';

// What is drawn: the last half minute, a point each half second. Drawing seldom keeps it out of what is measured.
const POINTS = 60;

// From a tenth of a millisecond to ten seconds: equal distances are equal ratios.
const DECADES = [0.1, 1, 10, 100, 1000, 10_000];
const LABELS = ['0.1 ms', '1 ms', '10 ms', '100 ms', '1 s', '10 s'];

const HEIGHT = 240;
const LEFT = 52;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 24;

/** How late ticks arrived in the last half minute: a line for each protocol. */
export class LatencyChart {
  #svg;
  #series = new Map();
  #width = 0;

  constructor(svg, stage) {
    this.#svg = svg;
    stage.protocols.forEach((protocol, index) => {
      if (protocol.address) {
        this.#series.set(protocol.id, { index, points: [] });
      }
    });
    new ResizeObserver(() => this.#draw()).observe(svg);
  }

  /** Takes what came since the last time: latencies in milliseconds, by protocol. */
  add(lanes) {
    for (const lane of lanes) {
      const { points } = this.#series.get(lane.protocol.id);
      points.push(quantileOf(lane.latest, 0.5));
      lane.latest = [];
      if (points.length > POINTS) {
        points.shift();
      }
    }

    this.#draw();
  }

  #draw() {
    this.#width = this.#svg.clientWidth;
    this.#svg.setAttribute('viewBox', `0 0 ${this.#width} ${HEIGHT}`);
    this.#svg.replaceChildren(...this.#grid(), ...[...this.#series.values()].flatMap(series => this.#line(series)));
  }

  #grid() {
    const lines = DECADES.flatMap((decade, index) => {
      const y = this.#y(decade);
      return [
        shape('line', { class: 'grid', x1: LEFT, x2: this.#width - RIGHT, y1: y, y2: y }),
        text({ x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, LABELS[index]),
      ];
    });
    return [
      ...lines,
      text({ x: LEFT, y: HEIGHT - 6 }, '30 s ago'),
      text({ x: this.#width - RIGHT, y: HEIGHT - 6, 'text-anchor': 'end' }, 'now'),
    ];
  }

  // Where nothing came, the line is broken only after what its gaps are anyway: a poll a second leaves every other point empty.
  #line({ index, points }) {
    const placed = points.map((value, at) => ({ value, x: this.#x(POINTS - points.length + at) })).filter(({ value }) => value !== null);
    if (placed.length === 0) {
      return [];
    }

    const path = placed.map(({ value, x }) => `${x.toFixed(1)},${this.#y(value).toFixed(1)}`).join(' ');
    const last = placed.at(-1);
    return [shape('polyline', { class: `line s${index}`, points: path }), shape('circle', { class: `dot s${index}`, cx: last.x, cy: this.#y(last.value), r: 4 })];
  }

  #x(point) {
    return LEFT + ((this.#width - LEFT - RIGHT) * point) / (POINTS - 1);
  }

  #y(milliseconds) {
    const [low, high] = [Math.log10(DECADES[0]), Math.log10(DECADES.at(-1))];
    const place = (Math.log10(Math.max(milliseconds, DECADES[0])) - low) / (high - low);
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(1, place));
  }
}

function text(attributes, content) {
  const made = shape('text', attributes);
  made.textContent = content;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
