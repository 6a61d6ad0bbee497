import type { Host } from '@samla/desktop/host/create-host';
import type { CaseId } from '@samla/case-model/ids';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { foreign } from './others.ts';

/** A worker opens a case whose record was let go of, while a round is on its way and others write in the same case. */
export async function openAway(world: World, machine: Machine, host: Host): Promise<string> {
  const { lineFault } = machine;
  const away = machine.lookInto((cache) =>
    cache.prepare<[], CaseId>("select id from case_base where record <> 'here' order by id").pluck().all(),
  );
  if (!away) return 'nothing is open';
  if (away.length === 0) return 'no record is away';
  const { scheduler } = world;
  const id = scheduler.chance.pick(away);
  foreign(world, 'reassign', id, 0);
  // what the round is answered may come after what is answered to her
  const late: typeof lineFault = (path, body) =>
    path === 'sync.pull' ? { kind: 'lateAnswer', milliseconds: 2_000 } : lineFault(path, body);
  machine.lineFault = late;
  const round = host.service.syncNow();
  for (let steps = scheduler.chance.below(10); steps > 0; steps--) await scheduler.park();
  foreign(world, 'reassign', id, 0);
  const answer = await host.service.openCase(id);
  if (machine.lineFault === late) machine.lineFault = lineFault;
  await round;
  return `${id}: ${answer.kind}`;
}
