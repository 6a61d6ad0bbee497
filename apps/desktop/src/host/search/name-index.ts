import type { PersonRow } from '@samla/api-client/schemas';
import { foldName } from '@samla/case-model/names';
import type { Database } from '../store/database.ts';
import { normalised, runs } from './words.ts';

/** The full-text index of names. A protected person is never in it (OSL 22:1). */
export interface NameIndex {
  /** @param pk the person's row number in the cache */
  put(pk: number, person: Pick<PersonRow, 'givenName' | 'familyName' | 'protection'>): void;
  remove(pk: number): void;
}

export function nameIndex(cache: Database): NameIndex {
  const remove = cache.prepare<[number]>('delete from person_name where rowid = ?');
  const insert = cache.prepare<[number, string, string]>(
    'insert into person_name (rowid, name, folded) values (?, ?, ?)',
  );
  return {
    put(pk, { givenName, familyName, protection }) {
      remove.run(pk);
      if (protection !== 'none') return;
      const name = `${givenName} ${familyName}`;
      insert.run(pk, words(normalised(name)), words(foldName(name)));
    },
    remove: (pk) => void remove.run(pk),
  };
}

/** A search for names each of whose words begins a word of the name, as FTS5 wants it; null when nothing is asked. */
export function nameQuery(text: string): string | null {
  const asked = runs(normalised(text));
  if (asked.length === 0) return null;
  return asked
    .map((word) => {
      const forms = [...new Set([word, ...runs(foldName(word))])];
      return `(${forms.map((form) => `"${form}" *`).join(' OR ')})`;
    })
    .join(' AND ');
}

function words(name: string): string {
  return runs(name).join(' ');
}
