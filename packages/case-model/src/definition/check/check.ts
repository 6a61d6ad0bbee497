import { didYouMean } from '../closest.ts';
import type { Form } from '../form.ts';
import type { Mistake } from '../mistake.ts';
import type { Part, Parts } from '../parts.ts';
import type { Path } from '../source.ts';

/** What every check works with: all definitions, what is known by name, and how to tell a mistake. */
export interface Check {
  readonly parts: Parts;
  readonly laws: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly codeLists: ReadonlyMap<string, readonly string[]>;
  readonly registers: ReadonlyMap<string, readonly string[]>;
  readonly retention: ReadonlySet<string>;
  readonly accessProfiles: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly caseTypes: ReadonlySet<string>;
  /** a mistake at a value */
  tell(part: Part<unknown>, path: Path, message: string, hint: string): void;
  /** a mistake at a character of a text value */
  tellWithin(part: Part<unknown>, path: Path, offset: number, message: string, hint: string): void;
}

const keysOf = (rows: readonly Part<{ readonly key: string }>[]): Set<string> =>
  new Set(rows.map(({ value }) => value.key));

/** A list by key, its rows' inner keys gathered over all rows of that key. */
function inner(
  rows: readonly Part<{ readonly key: string }>[],
  keys: (row: never) => readonly { key: string }[],
) {
  const map = new Map<string, string[]>();
  for (const { value } of rows) {
    map.set(value.key, [...(map.get(value.key) ?? []), ...keys(value as never).map(({ key }) => key)]);
  }
  return map;
}

/** Gathers what is known by name; mistakes go into the given list, but never those of background files. */
export function makeCheck(parts: Parts, mistakes: Mistake[]): Check {
  const { rules } = parts;
  const push = (
    part: Part<unknown>,
    place: { line: number; column: number },
    message: string,
    hint: string,
  ) => {
    if (!part.background) mistakes.push({ file: part.source.file, ...place, message, hint });
  };
  return {
    parts,
    laws: keysOf(rules.references),
    rules: keysOf(rules.deadlines),
    codeLists: inner(rules.codeLists, ({ codes }: { codes: { key: string }[] }) => codes),
    registers: inner(rules.registers, ({ variables }: { variables: { key: string }[] }) => variables),
    retention: keysOf(rules.retention),
    accessProfiles: keysOf(rules.accessProfiles),
    levels: new Set(rules.delegation.map(({ value }) => value.level)),
    forms: new Map(parts.forms.map(({ value }) => [value.key, value])),
    caseTypes: keysOf(parts.caseTypes),
    tell: (part, path, message, hint) => {
      push(part, part.source.at([...part.path, ...path]), message, hint);
    },
    tellWithin: (part, path, offset, message, hint) => {
      push(part, part.source.within([...part.path, ...path], offset), message, hint);
    },
  };
}

/** Tells a name that nothing has, with the one that was most likely meant. */
export function mustExist(
  check: Check,
  part: Part<unknown>,
  path: Path,
  name: string,
  known: Iterable<string>,
  what: string,
  otherwise: string,
): boolean {
  const names = new Set(known);
  if (names.has(name) || check.parts.broken.has(name)) return true;
  check.tell(part, path, `${what} ”${name}” finns inte.`, didYouMean(name, names, otherwise));
  return false;
}

/** Every paragraph that is pointed to must stand among the references. */
export function lawsExist(
  check: Check,
  part: Part<unknown>,
  path: Path,
  law: readonly string[] | string | undefined,
): void {
  const rows = typeof law === 'string' ? [law] : (law ?? []);
  for (const [index, name] of rows.entries()) {
    const at = typeof law === 'string' ? path : [...path, index];
    mustExist(check, part, at, name, check.laws, 'Lagrummet', 'Lägg till det under shared/references/.');
  }
}

/** Tells the second of two items with the same key. */
export function keysUnique(
  check: Check,
  part: Part<unknown>,
  items: readonly { readonly key: string; readonly path: Path }[],
  what: string,
): void {
  const seen = new Map<string, Path>();
  for (const { key, path } of items) {
    const first = seen.get(key);
    if (first) {
      const { line } = part.source.at([...part.path, ...first]);
      check.tell(part, path, `${what} ”${key}” finns redan på rad ${line}.`, 'Ge den en egen nyckel.');
    } else seen.set(key, path);
  }
}

/** Items of a list with the places of their keys. */
export function keyed(items: readonly { readonly key: string }[], path: Path): { key: string; path: Path }[] {
  return items.map(({ key }, index) => ({ key, path: [...path, index, 'key'] }));
}
