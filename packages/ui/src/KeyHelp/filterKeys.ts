import { shownKeys } from '../Kbd/index.ts';

export interface KeyRow {
  readonly id: string;
  /** One or more keys that do the same: `['Home', 'End']`. */
  readonly keys: readonly string[];
  readonly effect: string;
}

export interface KeyGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly KeyRow[];
}

/** Rows whose effect, key or group has the typed text in it; groups left empty go. */
export function filterKeys(groups: readonly KeyGroup[], typedText: string): readonly KeyGroup[] {
  const wanted = typedText.trim().toLocaleLowerCase('sv-SE');
  if (wanted === '') return groups;
  const has = (text: string) => text.toLocaleLowerCase('sv-SE').includes(wanted);
  return groups
    .map((group) => ({
      ...group,
      rows: has(group.name)
        ? group.rows
        : group.rows.filter(
            (row) => has(row.effect) || row.keys.some((key) => has(key) || has(shownKeys(key))),
          ),
    }))
    .filter((group) => group.rows.length > 0);
}
