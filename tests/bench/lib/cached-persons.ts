import { cacheMigrations } from '@samla/desktop/host/store/cache-migrations/index';
import { openDatabase, type Database, type StoreLocation } from '@samla/desktop/host/store/database';
import { migrate } from '@samla/desktop/host/store/migrate';
import { nameIndex } from '@samla/desktop/host/search/name-index';
import { personSortKey } from '@samla/case-model/sort-key';
import SqliteDatabase from 'better-sqlite3';

const givenNames =
  'Anna Karin Maria Elin Sofia Ulla Gun Åsa Örjan Åke Lars Per Nils Omar Leila Zdravko Hüseyin José Ali Ebba'.split(
    ' ',
  );
const stems =
  'And Berg Carl Dahl Eng Fors Gran Hag Jon Karl Lind Mal Nor Öster Pet Ros Sand Tör Vik Åker'.split(' ');
const endings =
  'sson ström berg gren lund qvist mark blad holm man ö ås hed vall dal fors stedt ing ell én'.split(' ');

/** The name of the n-th invented person: 20 × 400 combinations, and a number for the rest. */
export function inventedName(n: number): { givenName: string; familyName: string } {
  const given = givenNames[n % 20] ?? '';
  const family = `${stems[Math.floor(n / 20) % 20] ?? ''}${endings[Math.floor(n / 400) % 20] ?? ''}`;
  const second = stems[Math.floor(n / 8000) % 20] ?? '';
  return { givenName: given, familyName: n < 8000 ? family : `${family}-${second}` };
}

/** A cache as the host keeps it, with so many persons and a case each. */
export function encryptedCache(location: Exclude<StoreLocation, 'memory'>, persons: number): Database {
  const cache = openDatabase(location, 'NORMAL');
  fill(cache, persons);
  return cache;
}

/** The same tables and rows in a plain file: what search costs without encryption. */
export function plainCache(file: string, persons: number): Database {
  const cache = new SqliteDatabase(file);
  cache.pragma('journal_mode = WAL');
  cache.pragma('cache_size = -64000');
  fill(cache, persons);
  return cache;
}

function fill(cache: Database, persons: number): void {
  migrate(cache, cacheMigrations);
  const names = nameIndex(cache);
  const person = cache.prepare("insert into person values (?, ?, 1, ?, ?, ?, 1, 'none', null, '', '')");
  const base = cache.prepare(
    "insert into case_base values (?, 1, ?, ?, 'adults', 'adults.housing', '', ?, '', '{}', 1)",
  );
  const row = cache.prepare(`
    insert into worklist values (?, 'adults', 3, ?, ?, 'none', ?, ?, ?, 'Ärende', '', 'intake', 1, 0, null, null,
      null, null, '', 0, 0, 0, 0, '')`);
  cache.transaction(() => {
    for (let n = 0; n < persons; n++) {
      const { givenName, familyName } = inventedName(n);
      const [id, number] = [`person-${n}`, `01-2026-${String(n).padStart(6, '0')}`];
      const identity = `19${String(20 + (n % 80)).padStart(2, '0')}0101${980 + (n % 10)}${n % 10}`;
      person.run(n, id, givenName, familyName, identity);
      names.put(n, { givenName, familyName, protection: 'none' });
      base.run(`case-${n}`, number, number, id);
      row.run(
        `case-${n}`,
        `${familyName}, ${givenName}`,
        personSortKey(familyName, givenName),
        identity,
        number,
        number,
      );
    }
  })();
}
