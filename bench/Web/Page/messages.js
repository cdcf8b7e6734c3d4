// Seven digits for the first million, so that every message is of one size, as those of `bench load` are.
const FIRST_ID = 1_000_000;

let posted = 0;

/** The corpus's next message, with a number of its own. */
export function nextMessage(stage) {
  const number = posted++;
  return { ...stage.messages[number % stage.messages.length], id: FIRST_ID + number };
}
