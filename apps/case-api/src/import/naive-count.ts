import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A second count of an extract, for tests: written apart from the import, by the words of FORMAT.md and of the rules, with
 * everything in memory and nothing clever. It shares no code with the import.
 */

type Rows = { cells: string[]; line: number }[];
export interface NaiveCount {
  files: Record<string, { read: number; imported: number; merged: number; quarantined: number }>;
  quarantine: string[];
  disposal: string[];
}

function parse(folder: string, file: string): Rows {
  const bytes = readFileSync(join(folder, `${file}.csv`));
  let text = '';
  for (const byte of bytes) text += byte < 0x80 || byte >= 0xa0 ? String.fromCharCode(byte) : '?';
  text = text.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
  const rows: Rows = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begins = 1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ';') {
      cells.push(cell.trim());
      cell = '';
    } else if (char === '\n') {
      cells.push(cell.trim());
      rows.push({ cells, line: begins });
      [cells, cell, begins] = [[], '', line];
    } else cell += char;
  }
  rows.shift();
  if (file !== 'kodlista') rows.pop();
  return rows;
}

function date(text: string): string | null {
  const digits = text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3');
  const full = /^\d{6}$/.test(digits) ? (Number(digits.slice(0, 2)) > 46 ? '19' : '20') + digits : digits;
  if (!/^(19|20)\d{6}$/.test(full)) return null;
  const iso = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Twelve digits when the number is one that its check digit vouches for. */
function verified(text: string): string | null {
  const match = /^(\d\d)?(\d{6})([-+]?)(\d{4})$/.exec(text);
  if (!match) return null;
  const [, century, six = '', sign, last = ''] = match;
  const yy = Number(six.slice(0, 2));
  const full =
    century ?? String(Math.floor((yy <= 26 ? 2000 + yy : 1900 + yy) / 100) - (sign === '+' ? 1 : 0));
  let sum = 0;
  for (const [at, digit] of [...(six + last)].entries()) {
    const product = Number(digit) * (at % 2 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0 ? full + six + last : null;
}

/** Counts an extract whose rows have their columns and whose keys come once. */
export function naiveCount(folder: string, fiveYearsBefore: string): NaiveCount {
  const personer = parse(folder, 'personer');
  const arenden = parse(folder, 'arenden');
  const codes = new Set(parse(folder, 'kodlista').map(({ cells: [omr, atyp] }) => `${omr}/${atyp}`));

  const into = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const {
    cells: [id = '', pnr = ''],
  } of personer) {
    const number = verified(pnr);
    const first = number === null ? undefined : numbers.get(number);
    into.set(id, first ?? id);
    if (number !== null && first === undefined) numbers.set(number, id);
  }
  const quarantine: string[] = [];
  const events = new Map<string, (string | null)[]>();
  for (const { cells, line } of arenden) {
    const [id = '', , person = '', omr, atyp] = cells;
    const known = into.has(person) && codes.has(`${omr}/${atyp}`);
    if (!known) quarantine.push(`arenden:${line}:${id}`);
    else
      events.set(
        id,
        [cells[9], cells[10]].flatMap((text) => (text ? [date(text)] : [])),
      );
  }
  for (const file of ['beslut', 'anteckningar']) {
    for (const { cells, line } of parse(folder, file)) {
      const own = events.get(cells[1] ?? '');
      if (own) own.push(date(cells[file === 'beslut' ? 4 : 2] ?? ''));
      else quarantine.push(`${file}:${line}:${cells[0]}`);
    }
  }
  const relations = new Set<string>();
  let mergedRelations = 0;
  for (const {
    cells: [a = '', b = '', kind],
    line,
  } of parse(folder, 'relationer')) {
    const [one, other] = [into.get(a), into.get(b)];
    if (one === undefined || other === undefined) quarantine.push(`relationer:${line}:${a}-${b}-${kind}`);
    else if (one === other || relations.has(`${one}-${other}-${kind}`)) mergedRelations += 1;
    else relations.add(`${one}-${other}-${kind}`);
  }
  const merged: Record<string, number> = {
    personer: [...into].filter(([id, first]) => id !== first).length,
    relationer: mergedRelations,
  };
  const count = (file: string) => {
    const read = parse(folder, file).length;
    const quarantined = quarantine.filter((row) => row.startsWith(`${file}:`)).length;
    return {
      read,
      imported: read - (merged[file] ?? 0) - quarantined,
      merged: merged[file] ?? 0,
      quarantined,
    };
  };
  const names = [
    'personer',
    'relationer',
    'enheter',
    'handlaggare',
    'arenden',
    'beslut',
    'anteckningar',
    'kodlista',
  ];
  const disposal = arenden.flatMap(({ cells }) => {
    const [id = ''] = cells;
    const own = events.get(id);
    if (!own || own.includes(null)) return [];
    const last =
      own.length > 0 ? own.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)) : date(cells[8] ?? '');
    return last && last < fiveYearsBefore ? [id] : [];
  });
  return { files: Object.fromEntries(names.map((name) => [name, count(name)])), quarantine, disposal };
}
