import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Mistake } from './mistake.ts';
import { yamlMistake } from './yaml-words.ts';

/** A place in a file: keys and list indexes from its top. */
export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A definition file with the places of all that stands in it. */
export interface Source {
  /** as it is named to the reader */
  readonly file: string;
  /** what the YAML holds; undefined when it cannot be read */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** where a value stands; of one that is missing, its nearest parent's key */
  at(path: Path): Position;
  /** where a key stands */
  atKey(path: Path): Position;
  /** where a character of a text value stands */
  within(path: Path, offset: number): Position;
}

/** Reads a file. Whatever hinders reading is told as mistakes; nothing is thrown. */
export function readSource(file: string, text: string): Source {
  const counter = new LineCounter();
  const mistakes: Mistake[] = [];
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const report = (offset: number, message: string, hint: string): void => {
    mistakes.push({ file, ...position(offset), message, hint });
  };
  // the library strips a byte order mark itself, so offsets are those of the text without it
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const document = parseDocument(body, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  if (body !== text) {
    report(0, 'Filen börjar med ett osynligt tecken (BOM).', 'Spara filen som UTF-8 utan BOM.');
  }
  const broken = body.indexOf('\uFFFD');
  if (broken >= 0) {
    report(
      broken,
      'Filen är inte sparad som UTF-8: ett tecken går inte att läsa.',
      'Spara om den som UTF-8.',
    );
  }
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const words = yamlMistake(code, message);
    report(message.includes('closing') ? openingOf(document, pos[0]) : pos[0], words.message, words.hint);
  }
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return;
      const words = yamlMistake('BAD_ALIAS', '');
      report(node.range?.[0] ?? 0, words.message, words.hint);
    },
  });
  if (document.contents === null && mistakes.length === 0) {
    report(0, 'Filen är tom.', 'Skriv definitionen eller ta bort filen.');
  }
  let value: unknown;
  try {
    if (mistakes.length === 0) value = document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report(0, 'Filen upprepar sig själv för många gånger (alias med *).', 'Skriv ut värdena i stället.');
  }
  return {
    file,
    value,
    mistakes,
    at: (path) => position(valueOffset(document, path)),
    atKey: (path) => position(keyOffset(document, path) ?? valueOffset(document, path)),
    within: (path, offset) => position(characterOffset(document, body, path, offset)),
  };
}

/** Where a quoted text begins whose end is missing: that is where its author must look. */
function openingOf(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { range, type }) {
      if (type?.startsWith('QUOTE') === true && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(document: Document, given: unknown, key: string | number): Child | null {
  const node = isAlias(given) ? given.resolve(document) : given;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (!pair) return null;
    return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return isNode(item) ? { key: null, value: item } : null;
  }
  return null;
}

function keyOffset(document: Document, path: Path): number | null {
  let node: unknown = document.contents;
  let offset: number | null = null;
  for (const key of path) {
    const found = child(document, node, key);
    if (!found) return null;
    offset = found.key?.range?.[0] ?? null;
    node = found.value;
  }
  return offset;
}

function valueOffset(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [at, key] of path.entries()) {
    const found = child(document, node, key);
    if (!found) return offset;
    const start = found.value?.range?.[0];
    const own = found.key?.range?.[0];
    // on the way down the nearest key is kept: a missing value is told at its parent
    offset = (at === path.length - 1 ? (start ?? own) : (own ?? start)) ?? offset;
    node = found.value;
  }
  return offset;
}

function characterOffset(document: Document, text: string, path: Path, wanted: number): number {
  const node = document.getIn([...path], true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return valueOffset(document, path);
  const [from, to] = node.range;
  let at = from;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') at += 1;
  else if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') at = text.indexOf('\n', from) + 1;
  // each character of the value is sought onwards in the source: escapes, doubled quotes and folds are passed over
  for (let index = 0; index < node.value.length && at < to; index++) {
    const character = node.value.charAt(index);
    const matches = (source: string): boolean =>
      source === character || (character === ' ' && source === '\n');
    while (at < to && !matches(text.charAt(at))) at += 1;
    if (index === wanted) return at;
    at += 1;
  }
  return Math.min(at, to);
}
