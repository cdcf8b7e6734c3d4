import { measure } from './measure.js';
import { Show } from './show.js';
import { Stage } from './stage.js';

try {
  const stage = await Stage.open();
  const show = new Show(stage);
  show.run();

  // What `bench browser` calls: the demonstration is paused, so that nothing else is under way.
  window.bench = {
    measure(asked) {
      show.pause();
      return measure(stage, asked);
    },
  };
  document.documentElement.dataset.ready = '';
} catch (failure) {
  document.getElementById('state').textContent = `This page could not start: ${failure.message}. Load it anew.`;
}
