/** A field of a table file: a number, or text. */
export type Field = number | string;

/** What a spreadsheet could run: text that begins so, also behind the apostrophes that keep such text from running. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function written(field: Field): string {
  if (typeof field === 'number') return String(field).replace('.', ',');
  const safe = RUNS.test(field) ? `'${field}` : field;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as Swedish Excel reads them: semicolons, decimal commas, CRLF and a byte order mark; quoted by RFC 4180.
 * Text that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function csv(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;
}
