import type { Host } from '@samla/desktop/host/create-host';
import { subjects } from '../city.ts';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { pickCase } from './write.ts';

/** She signs out; mostly also when something is unsent, which then lies sealed until she is back. */
export async function signOut(world: World, host: Host): Promise<string> {
  const answer = await host.service.signOut({ evenIfUnsent: world.scheduler.chance.happens(0.8) });
  if (answer.kind === 'unsaved') return 'unsaved';
  return answer.kind === 'signedOut' ? `${String(answer.sealed)} sealed` : `${String(answer.count)} unsent`;
}

/** Somebody else signs in at the machine, or its owner again: over the one who is there, who keeps what she has not sent. */
export function takesOver(world: World, machine: Machine): string {
  const subject = world.scheduler.chance.pick(subjects);
  machine.signIn(subject);
  return `${subject} is at it`;
}

/** She has a case open in a window for a while: its heartbeat tells the others. */
export async function openWindow(world: World, machine: Machine, host: Host): Promise<string> {
  const view = await pickCase(world, host);
  if (!view) return 'no case';
  const closing = new AbortController();
  world.time.after(world.scheduler.chance.between(5, 120) * 1_000, () => closing.abort());
  const others = host.service.presence({ open: [{ caseId: view.id, form: null }] }, closing.signal);
  world.run(
    machine,
    async () => {
      let most = 0;
      for await (const here of others) most = Math.max(most, here.others.length);
      return `${String(most)} others were there`;
    },
    () => undefined,
  );
  return `opens ${view.number}`;
}
