// Who is as late as this was asleep, and does not make up for it.
const ASLEEP = 1000;

/**
 * Calls an action at a rate, by a schedule that a late call does not move.
 * @param rate Calls a second.
 * @param action Is handed the number of the call.
 * @returns What ends it.
 */
export function atRate(rate, action) {
  const gap = 1000 / rate;
  let due = performance.now() + gap;
  let number = 0;
  let timer = setTimeout(run, gap);
  return () => clearTimeout(timer);

  function run() {
    if (performance.now() - due > ASLEEP) {
      due = performance.now();
    }

    for (; due <= performance.now(); due += gap) {
      action(number++);
    }

    timer = setTimeout(run, due - performance.now());
  }
}
