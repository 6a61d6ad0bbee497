import type { Host } from '@samla/desktop/host/create-host';
import type { CaseId } from '@samla/case-model/ids';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { foreign } from './others.ts';

/** A worker opens a case whose record was let go of, while a round is on its way and others write in the same case. */
export async function openAway(world: World, { cache }: Machine, host: Host): Promise<string> {
  if (!cache?.open) return 'locked';
  const away = cache
    .prepare<[], CaseId>("select id from case_base where record <> 'here' order by id")
    .pluck()
    .all();
  const row = away.length > 0 && world.city.cases.get(world.scheduler.chance.pick(away));
  if (!row) return 'no record is away';
  const what = foreign(world, 'reassign', row);
  const round = host.service.syncNow();
  foreign(world, 'reassign', row);
  const answer = await host.service.openCase(row.seed.id);
  await round;
  return `${answer.kind}, while ${what}`;
}
