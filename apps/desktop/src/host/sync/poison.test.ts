import { expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

/* What one text meets that never passes may hold up nothing but that text. */

const note = (name: string, text: string) =>
  ({
    caseId: caseId(name),
    intent: { name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } },
    baseAssignment: null,
    draftKey: null,
  }) as const;
const textsOn = ({ city }: Rig, name: string) =>
  city.entriesOf(caseId(name)).flatMap(({ body }) => (body.kind === 'noteAdded' ? body.text : []));

/** A service whose program breaks on one text as long as it is so. */
function breaksOn({ city }: Rig, poison: string) {
  const broken = { is: true };
  const sound = city.serviceFor.bind(city);
  const serviceFor: typeof city.serviceFor = (caller) => {
    const service = sound(caller);
    return {
      ...service,
      push: async (input) => {
        const at = input.commands.findIndex((command) => JSON.stringify(command.args).includes(poison));
        if (!broken.is || at < 0) return service.push(input);
        const held = input.commands.filter(
          ({ aggregate }, place) => place >= at && aggregate.id === input.commands[at]?.aggregate.id,
        );
        const rest = input.commands.filter((command) => !held.includes(command));
        const answer = await service.push({ ...input, commands: rest });
        const outcomes = new Map(answer.results.map(({ id, outcome }) => [id, outcome]));
        const results = input.commands.map((command, place) => ({
          id: command.id,
          outcome:
            outcomes.get(command.id) ??
            (place === at ? { kind: 'later' as const, fault: true as const } : { kind: 'later' as const }),
        }));
        return { ...answer, results };
      },
    };
  };
  Object.assign(city, { serviceFor });
  return broken;
}

/** Half an hour at a time, until it is so. */
async function halfHours(world: Rig, one: Machine, isSo: () => Promise<boolean>): Promise<number> {
  for (let halves = 0; halves < 20; halves++) {
    if (await isSo()) return halves / 2;
    world.time.advance(1_800_000);
    await one.host.service.syncNow();
  }
  throw new Error('it is never so');
}

it('a text that the service breaks on holds up its case for some hours, is then told of, and goes when that is mended', async () => {
  const world = rig([{ name: 'a' }, { name: 'b' }]);
  const broken = breaksOn(world, 'gift');
  const one = await world.machine('amina');
  await one.quiet();
  const { service } = one.host;
  for (const [name, text] of [
    ['a', 'gift'],
    ['a', 'efter'],
    ['b', 'annat'],
  ] as const) {
    expect((await service.submit(note(name, text))).kind).toBe('queued');
  }
  await service.syncNow();
  await until(() => textsOn(world, 'b').length === 1);
  expect(one.state().sync.kind).toBe('online');
  expect(await service.needsYou()).toEqual([]);
  expect(textsOn(world, 'a')).toEqual([]);
  const hours = await halfHours(world, one, async () => (await service.needsYou()).length > 0);
  expect(hours).toBeGreaterThanOrEqual(3);
  await one.quiet();
  expect(textsOn(world, 'a')).toEqual(['efter']);
  const [told] = await service.needsYou();
  expect(told).toMatchObject({ kind: 'parked', intent: { args: { text: 'gift' } } });
  expect(told?.reason).toContain('Servern kunde inte ta emot');
  // sent again too early, she hears of it at once
  const again = { commandId: told?.commandId ?? '', how: 'again' } as Parameters<typeof service.resolve>[0];
  await service.resolve(again);
  await one.quiet();
  expect(await service.needsYou()).toHaveLength(1);
  broken.is = false;
  await service.resolve(again);
  await one.quiet();
  expect(await service.needsYou()).toEqual([]);
  expect(textsOn(world, 'a')).toEqual(['efter', 'gift']);
});

it('a draft that a filter stops keeps nothing else from going: drafts, reads, and that the server is there', async () => {
  const world = rig([{ name: 'a' }, { name: 'b' }], undefined, 100 * 60);
  const [one, two] = [await world.machine('amina'), await world.machine('amina')];
  await one.quiet();
  await two.quiet();
  const { fetch } = one.network;
  const filtered: typeof fetch = async (input, init) => {
    const isStopped = typeof init?.body === 'string' && init.body.includes('stoppas');
    return isStopped ? new Response('<html>', { status: 403 }) : fetch(input, init);
  };
  Object.assign(one.network, { fetch: filtered });
  await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: '{"text":"stoppas"}' });
  await one.host.service.saveDraft({ key: `note:${caseId('b')}`, content: '{"text":"Går fram."}' });
  await one.host.service.openCase(caseId('a'));
  await one.quiet();
  expect(one.state().sync.kind).toBe('online');
  expect(world.city.log.filter(({ action }) => action === 'read')).toHaveLength(1);
  // days later the server has still been there all the time
  for (let hours = 0; hours < 80; hours += 8) {
    world.time.advance(8 * 3_600_000);
    await one.quiet();
  }
  expect((await one.host.service.getDraft(`note:${caseId('a')}`))?.content).toContain('stoppas');
  expect((await one.host.service.getCase(caseId('a'))).kind).toBe('case');
  await two.quiet();
  expect((await two.host.service.getDraft(`note:${caseId('b')}`))?.content).toContain('Går fram.');
  expect(await two.host.service.getDraft(`note:${caseId('a')}`)).toBeNull();
});
