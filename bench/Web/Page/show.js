import { Controls } from './controls.js';
import { FiguresTable } from './figuresTable.js';
import { Lane } from './lane.js';
import { LatencyChart } from './latencyChart.js';
import { atRate } from './schedule.js';
import { TypedChat } from './typedChat.js';
import { time } from './words.js';

// Often enough to look live, seldom enough not to be in the way of what is measured.
const SHOWN_EVERY = 500;

/** The demonstration: every protocol at once, live, until it is paused. */
export class Show {
  #stage;
  #settings = { poll: 0 };
  #off = new Set();
  #lanes;
  #table;
  #chart;
  #pause;
  #rate = 0;
  #chatRate = 0;
  #stopPosting = () => {};
  #isRunning = false;

  constructor(stage) {
    this.#stage = stage;
    this.#lanes = stage.served.map(protocol => new Lane(stage, protocol, this.#settings));
    this.#table = new FiguresTable(document.getElementById('figures'), stage, (id, runs) => this.#toggle(id, runs));
    this.#chart = new LatencyChart(document.getElementById('chart'), stage);
    const form = document.getElementById('typed');
    new TypedChat({ form, list: document.getElementById('said'), over: form.elements.over }, stage, this.#lanes);
    this.#bind(new Controls(document.getElementById('controls')));
    document.addEventListener('visibilitychange', () => (document.hidden ? this.pause() : this.run()));
    stage.addEventListener('lost', () => {
      this.pause();
      say('The server has stopped. Start it again with ‘bench serve --web’, and load this page anew.');
    });
    setInterval(() => this.#show(), SHOWN_EVERY);
  }

  run() {
    if (!this.#isRunning) {
      this.#isRunning = true;
      this.#lanes.filter(lane => !this.#off.has(lane.protocol.id)).forEach(lane => lane.open());
      this.#change();
    }
  }

  /** Stops everything, so that nothing is under way. */
  pause() {
    this.#isRunning = false;
    this.#stopPosting();
    this.#stage.setRate(0);
    this.#lanes.forEach(lane => lane.close());
    this.#sayState();
  }

  #bind(controls) {
    controls.slider('ticks', rate => {
      this.#rate = rate;
      this.#change();
    });
    controls.slider('chat', rate => {
      this.#chatRate = rate;
      this.#change();
    });
    controls.choice('poll', poll => {
      this.#settings.poll = poll;
      this.#change();
    });
    controls.button('again', () => this.#startOver());
    this.#pause = controls.button('pause', () => (this.#isRunning ? this.pause() : this.run()));
  }

  #toggle(id, runs) {
    const lane = this.#lanes.find(one => one.protocol.id === id);
    if (runs) {
      this.#off.delete(id);
    } else {
      this.#off.add(id);
    }

    lane.close();
    if (runs && this.#isRunning) {
      lane.open();
    }

    this.#startOver();
  }

  // Figures are of one setting: whatever changes begins them anew.
  #change() {
    if (this.#isRunning) {
      this.#stage.setRate(this.#rate);
      this.#stopPosting();
      if (this.#chatRate > 0) {
        this.#stopPosting = atRate(this.#chatRate, () => this.#lanes.filter(lane => lane.isOpen).forEach(lane => lane.post()));
      }

      this.#startOver();
      this.#sayState();
    }
  }

  #startOver() {
    this.#lanes.forEach(lane => lane.startOver());
  }

  #sayState() {
    this.#pause.textContent = this.#isRunning ? 'Pause' : 'Go on';
    say(this.#isRunning ? '' : 'Paused: nothing is sent or received.');
  }

  async #show() {
    if (!this.#isRunning) {
      return;
    }

    document.getElementById('clock').textContent = `±${time(this.#stage.clock.uncertainty)}`;
    const passed = await this.#stage.bytes();
    for (const lane of this.#lanes) {
      const { up, down } = passed[lane.protocol.id];
      lane.bytesBefore ??= up + down;
      this.#table.show(lane, up + down - lane.bytesBefore);
    }

    this.#chart.add(this.#lanes);
  }
}

function say(state) {
  document.getElementById('state').textContent = state;
}
