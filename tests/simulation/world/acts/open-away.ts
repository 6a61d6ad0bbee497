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
  if (away.length === 0) return 'no record is away';
  const { scheduler } = world;
  const id = scheduler.chance.pick(away);
  foreign(world, 'reassign', id, 0);
  const round = host.service.syncNow();
  for (let steps = scheduler.chance.below(10); steps > 0; steps--) await scheduler.park();
  foreign(world, 'reassign', id, 0);
  const answer = await host.service.openCase(id);
  await round;
  return `${id}: ${answer.kind}`;
}
