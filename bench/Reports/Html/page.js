// A number where the text begins with one, times in nanoseconds; or else the text itself.
const nanoseconds = { ns: 1, µs: 1e3, ms: 1e6, s: 1e9 };
const key = cell => {
  const [, number, unit] = /^([-+]?[\d.,]*\d)(?: \[[^\]]*\])?(?: (ns|µs|ms|s)\b)?/.exec(cell.textContent) ?? [];
  return number ? number.replaceAll(',', '') * (nanoseconds[unit] ?? 1) : cell.textContent;
};
const compare = (a, b) => typeof a === typeof b ? (typeof a === 'number' ? a - b : a.localeCompare(b)) : typeof a === 'number' ? -1 : 1;
for (const button of document.querySelectorAll('th button')) {
  button.addEventListener('click', () => {
    const head = button.parentElement, column = head.cellIndex, body = head.closest('table').tBodies[0];
    const descending = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const rows = [...body.rows].map((row, place) => ({ row, place, key: key(row.cells[column]) }));
    rows.sort((a, b) => (descending ? -1 : 1) * compare(a.key, b.key) || a.place - b.place);
    body.append(...rows.map(entry => entry.row));
  });
}
// On paper nothing can be opened.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => details.open = true));
