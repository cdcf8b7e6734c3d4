/** Milliseconds with three digits or so: "0.84 ms", "131 ms", "1.20 s". */
export function time(milliseconds) {
  return milliseconds === null ? '–'
    : milliseconds < 1000 ? `${digits(milliseconds)} ms`
    : `${digits(milliseconds / 1000)} s`;
}

/** A number with as many digits as say something. */
export function digits(number) {
  const size = Math.abs(number);
  return number.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

/** A whole number with its thousands apart. */
export function count(number) {
  return Math.round(number).toLocaleString('en');
}
