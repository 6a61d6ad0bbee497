import type { Intent } from '@samla/case-model/command';
import { caseId } from './city.ts';
import { filesUnder } from './inspect.ts';
import { rig, type Machine, type Rig } from './rig.ts';
import { until } from './time.ts';

/** A world in which a worker sits at a machine. */
export interface World extends Rig {
  readonly one: Machine;
}

export const HOUR = 3_600_000;
/** the draft of a note in the case that she has */
export const key = `note:${caseId('a')}`;

/** A worker offline, with one text that is not sent and one draft. */
export async function offline(idleMinutes = 10_000): Promise<World> {
  const world = rig([{ name: 'a' }], undefined, idleMinutes);
  const one = await world.machine('amina');
  await one.quiet();
  cut(one);
  await submit(one, 'Osänd.');
  await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
  await until(() => one.state().sync.kind === 'offline');
  return { ...world, one };
}

/** A worker online at a machine that can keep nothing on disk. */
export async function inMemory(idleMinutes?: number): Promise<World> {
  const world = rig([{ name: 'a' }], undefined, idleMinutes);
  const one = await world.machine(null);
  one.ports.keys.isAvailable = false;
  one.authenticator.signInAs('amina');
  await until(() => one.state().sync.kind === 'online');
  return { ...world, one };
}

/** Nothing that the machine sends arrives. */
export function cut({ network }: Machine): void {
  network.behave(() => ({ kind: 'dropRequest' }));
}

/** The machine has its network again. */
export function mend({ network }: Machine): void {
  network.behave(() => ({ kind: 'pass' }));
}

/** Hands in a note in her case. */
export async function submit({ host }: Machine, text: string): Promise<void> {
  const intent: Intent = {
    name: 'addNote',
    args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
  };
  await host.service.submit({ caseId: caseId('a'), intent, baseAssignment: null, draftKey: null });
}

/** Whether her case can be seen. */
export async function isOpen({ host }: Machine): Promise<boolean> {
  return (await host.service.getCase(caseId('a'))).kind === 'case';
}

/** Names of the files on the machine. */
export function names({ folder }: Machine): string[] {
  return filesUnder(folder).map((file) => file.split('/').at(-1) ?? '');
}

/** Texts of the notes that the server has. */
export function sentTexts({ city }: World): string[] {
  return city.entriesOf(caseId('a')).flatMap(({ body }) => (body.kind === 'noteAdded' ? [body.text] : []));
}

/** Lets hours pass, one at a time, so that every minute's look at the clock is taken. */
export async function pass({ time }: World, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    time.advance(HOUR);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}
