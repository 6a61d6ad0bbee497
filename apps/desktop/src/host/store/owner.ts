import { isBroken, isStorageError, WrongKeyError, type Database } from './database.ts';
import { settingsTable } from './settings-table.ts';

/**
 * Sees that an open store is of this place, and writes it down in one that does not say: a new one, or an older program's.
 * A key of an older program opens its store in any folder that both are copied to; the store itself then tells.
 * @param place worker, device and store
 * @throws WrongKeyError when it is of another place
 */
export function claimStore(db: Database, table: 'meta' | 'setting', place: string): void {
  const settings = settingsTable(db, table);
  const owner = settings.get<string>('owner');
  if (owner === place) return;
  if (owner !== null) throw new WrongKeyError('the store is of another place');
  try {
    settings.set('owner', place);
  } catch (error) {
    // a full disk keeps nobody out of her own store: it is written at the next opening
    if (!isStorageError(error) || isBroken(error)) throw error;
  }
}
