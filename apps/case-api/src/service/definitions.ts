import { definitionSchema, type Definition } from '@samla/case-model/definition';
import type { Request } from './request.ts';

/** Definitions by content hash; a hash that is not known is left out. */
export async function definitions(request: Request, hashes: readonly string[]): Promise<Definition[]> {
  if (hashes.length === 0) {
    await request.worker();
    return [];
  }
  const rows = await request.snapshot((tx) =>
    tx.selectFrom('definition').select(['kind', 'hash', 'content']).where('hash', 'in', hashes).execute(),
  );
  return rows.map((row) => definitionSchema.parse(row));
}
