import type { Rulebook } from './rulebook.ts';

/** What a row of the rule book is called by. */
export function ruleKey(row: Rulebook[keyof Rulebook][number]): string {
  if ('key' in row) return row.key;
  if ('level' in row) return row.level;
  if ('year' in row) return String(row.year);
  return row.name;
}
