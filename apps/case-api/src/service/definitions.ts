import { definitionSchema, type Definition } from '@samla/case-model/definition';
import type { Request } from './request.ts';

/**
 * Definitions by content hash. A hash that is not known is left out, and so is one of another version of the program that
 * this one cannot read (a rule book of before): no case runs on it here.
 */
export async function definitions(request: Request, hashes: readonly string[]): Promise<Definition[]> {
  await request.worker();
  const wanted = [...new Set(hashes)];
  const own = wanted.flatMap((hash) => request.deps.definitions.byHash(hash) ?? []);
  const others = wanted.filter((hash) => !request.deps.definitions.byHash(hash));
  if (others.length === 0) return own;
  const rows = await request.snapshot((tx) =>
    tx.selectFrom('definition').select(['kind', 'hash', 'content']).where('hash', 'in', others).execute(),
  );
  const read = rows.map((row) => definitionSchema.safeParse(row));
  const unreadable = read.filter(({ success }) => !success).length;
  if (unreadable > 0) request.deps.ports.log.event('definitions.unreadable', { count: unreadable });
  return [...own, ...read.flatMap(({ data }) => data ?? [])];
}
