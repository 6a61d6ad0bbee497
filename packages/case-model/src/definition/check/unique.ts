import { areaOf } from '../key-parts.ts';
import { ruleKey } from '../rule-key.ts';
import { ruleLists, type Part } from '../parts.ts';
import type { Path } from '../source.ts';
import type { Check } from './check.ts';

const places = ({ source, path }: Part<unknown>, inner: Path): string =>
  `${source.file} rad ${source.at([...path, ...inner]).line}`;

/** What must be there once: tells the later of two, naming the place of the first. */
function once<T>(
  check: Check,
  parts: readonly Part<T>[],
  idOf: (value: T) => string,
  at: Path,
  what: string,
): void {
  const seen = new Map<string, Part<T>>();
  for (const part of parts) {
    const id = idOf(part.value);
    const first = seen.get(id);
    if (!first) {
      seen.set(id, part);
      continue;
    }
    // the added one is told, not the one that was there before
    const [known, told] = part.background ? [part, first] : [first, part];
    check.tell(
      told,
      at,
      `${what} ”${id}” är redan tagen i ${places(known, at)}.`,
      'Välj en annan, eller ta bort den ena.',
    );
  }
}

interface Dated {
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** Rows of one key that hold at the same time, and rows that end before they begin. */
function apart(
  check: Check,
  parts: readonly Part<object>[],
  keyOf: (row: never) => string,
  what: string,
): void {
  const byKey = new Map<string, Part<object>[]>();
  for (const part of parts) {
    const { validFrom, validTo } = part.value as Dated;
    if (validFrom !== undefined && typeof validTo === 'string' && validTo < validFrom) {
      check.tell(
        part,
        ['validTo'],
        'Raden slutar gälla innan den börjar.',
        `Skriv ett datum från ${validFrom}, eller null.`,
      );
    }
    const key = keyOf(part.value as never);
    byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  for (const [key, rows] of byKey) {
    const sorted = [...rows].sort((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
    for (const [index, row] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before || until(before) < from(row)) continue;
      const [known, told] = row.background ? [row, before] : [before, row];
      check.tell(
        told,
        'validFrom' in told.value ? ['validFrom'] : [],
        `${what} ”${key}” gäller redan då enligt ${places(known, [])}.`,
        'Avsluta den äldre raden med validTo dagen före den nya, eller ta bort den ena.',
      );
    }
  }
}

const from = ({ value }: Part<object>): string => (value as Dated).validFrom ?? '';
const until = ({ value }: Part<object>): string => (value as Dated).validTo ?? '9999-12-31';

/** Keys, letters, orders and codes that only one definition may have. */
export function checkUnique(check: Check): void {
  const { areas, caseTypes, forms, rules } = check.parts;
  once(check, areas, ({ key }) => key, ['key'], 'Området');
  once(check, areas, ({ letter }) => letter, ['letter'], 'Bokstaven');
  once(check, areas, ({ order }) => String(order), ['order'], 'Platsen');
  once(check, areas, ({ code }) => code, ['code'], 'Koden');
  once(check, caseTypes, ({ key }) => key, ['key'], 'Ärendetypen');
  once(check, caseTypes, ({ key, order }) => `${areaOf(key)} ${order}`, ['order'], 'Platsen i området');
  once(check, caseTypes, ({ key, name }) => `${areaOf(key)}: ${name}`, ['name'], 'Namnet');
  once(check, forms, ({ key }) => key, ['key'], 'Blanketten');
  for (const list of ruleLists) apart(check, rules[list], (row) => ruleKey(row), 'Raden');
  for (const part of [...rules.codeLists, ...rules.registers]) {
    const field = 'codes' in part.value ? 'codes' : 'variables';
    const rows: readonly { key: string }[] = 'codes' in part.value ? part.value.codes : part.value.variables;
    const inner = rows.map((value, index): Part<{ key: string }> => ({
      ...part,
      value,
      path: [...part.path, field, index],
    }));
    apart(check, inner, ({ key }: { key: string }) => key, field === 'codes' ? 'Koden' : 'Variabeln');
  }
}
