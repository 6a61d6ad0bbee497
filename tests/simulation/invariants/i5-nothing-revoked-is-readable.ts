import type { PullOutput } from '@samla/api-client/schemas';
import type { Database } from '@samla/desktop/host/store/database';
import type { Machine } from '../world/machine.ts';
import type { World } from '../world/world.ts';

/** I5: once the answer that revokes a case has been taken in, nothing of it is left to read: record, list or name. */
export function nothingRevoked(world: World, machine: Machine, cache: Database, page: PullOutput): void {
  if (page.lost.length === 0) return;
  const cursor = cache.prepare<[], string>("select value from meta where key = 'cursor'").pluck().get();
  // not taken in yet, or the program met a fault: it will ask again
  if (cursor !== JSON.stringify(page.cursor)) return;
  const left = cache
    .prepare<[{ id: string }], number>(
      `select (select count(*) from case_base where id = @id) + (select count(*) from entry where case_id = @id)
            + (select count(*) from worklist where case_id = @id)`,
    )
    .pluck();
  const again = new Set(page.cases.map(({ id }) => id));
  const sent = new Set<string>(page.entries.map(({ id }) => id));
  const record = cache.prepare<[string], string>('select id from entry where case_id = ?').pluck();
  for (const id of page.lost) {
    // seen otherwise than before: what the same answer brings of it, and nothing else
    const isLeft = again.has(id) ? record.all(id).some((entry) => !sent.has(entry)) : left.get({ id }) !== 0;
    if (isLeft) world.broken('I5', `${machine.name}: ${id} is still readable`);
  }
  lonePersons(world, machine, cache);
}

function lonePersons(world: World, machine: Machine, cache: Database): void {
  const persons = cache
    .prepare<[], number>(
      'select count(*) from person where not exists (select 1 from case_base where person_id = person.id)',
    )
    .pluck()
    .get();
  const named = cache
    .prepare<[], number>(
      "select count(*) from person_name where rowid not in (select pk from person where protection = 'none')",
    )
    .pluck()
    .get();
  if (persons !== 0) world.broken('I5', `${machine.name}: persons without a case are left`);
  if (named !== 0) world.broken('I5', `${machine.name}: the index names somebody whom it may not`);
}
