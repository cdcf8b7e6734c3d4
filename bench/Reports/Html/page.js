// A number where there is one: the key that the page gives, or what the text begins with, or else the text itself.
const key = cell => cell.dataset.k ? +cell.dataset.k : /^[-+]?[\d.,]*\d/.test(cell.textContent) ? parseFloat(cell.textContent.replaceAll(',', '')) : cell.textContent;
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
