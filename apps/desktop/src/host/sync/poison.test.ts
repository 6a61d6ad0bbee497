import { describe, expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';

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
  expect((await draftOf(one.host.service, `note:${caseId('a')}`))?.content).toContain('stoppas');
  expect((await one.host.service.getCase(caseId('a'))).kind).toBe('case');
  await two.quiet();
  expect((await draftOf(two.host.service, `note:${caseId('b')}`))?.content).toContain('Går fram.');
  expect(await draftOf(two.host.service, `note:${caseId('a')}`)).toBeNull();
});

describe('other devices’ drafts that the service does not tell of', () => {
  const form = (text: string) => JSON.stringify({ heading: '', text });
  const ways = [
    ['a page of something between', { kind: 'status', status: 403 }],
    ['a fault', { kind: 'apiError', error: { code: 'internal', message: 'Fel.', errorId: 'e1' } }],
    ['a refusal', { kind: 'apiError', error: { code: 'badInput', message: 'Fel.', field: null } }],
    ['a refusal of the first cursor', { kind: 'apiError', error: { code: 'resyncNeeded', message: 'Fel.' } }],
  ] as const;

  it.each(ways)('for %s wait alone, are told of, and come when that is mended', async (_, way) => {
    const world = rig([{ name: 'a' }, { name: 'b' }], undefined, 100 * 60);
    const [one, two] = [await world.machine('amina'), await world.machine('amina')];
    await one.quiet();
    await two.quiet();
    await two.host.service.saveDraft({ key: `note:${caseId('b')}`, content: form('Hemifrån.') });
    await two.quiet();
    one.network.behave(({ path }) => (path === 'drafts.pull' ? way : { kind: 'pass' }));
    await one.host.service.submit(note('a', 'Går fram.'));
    await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: form('Också här.') });
    await one.host.service.openCase(caseId('a'));
    await one.quiet();
    expect(one.state().sync.kind).toBe('online');
    expect(textsOn(world, 'a')).toEqual(['Går fram.']);
    expect(world.city.log.filter(({ action }) => action === 'read')).toHaveLength(1);
    await halfHours(world, one, () => Promise.resolve(one.state().sync.message !== null));
    expect(one.state().sync).toMatchObject({
      ...{ kind: 'online', message: expect.stringContaining('dina andra datorer går inte att hämta') },
    });
    await two.host.service.syncNow();
    expect((await draftOf(two.host.service, `note:${caseId('a')}`))?.content).toBe(form('Också här.'));
    // once given up it is asked each hour, and no oftener
    const asked = () => one.network.requests.filter(({ path }) => path === 'drafts.pull').length;
    const before = asked();
    for (let rounds = 0; rounds < 5; rounds++) {
      world.time.advance(61_000);
      await one.quiet();
    }
    expect(asked() - before).toBeLessThanOrEqual(1);
    one.network.behave(() => ({ kind: 'pass' }));
    world.time.advance(3_600_000);
    await one.quiet();
    expect(one.state().sync.message).toBeNull();
    expect((await draftOf(one.host.service, `note:${caseId('b')}`))?.content).toBe(form('Hemifrån.'));
  });

  it.each([
    ['needs sign-in', { kind: 'apiError', error: { code: 'signInNeeded', message: 'Fel.' } }, 'signInNeeded'],
    ['does not answer', { kind: 'dropRequest' }, 'offline'],
  ] as const)('end the round when the service %s', async (_, way, kind) => {
    const world = rig([{ name: 'a' }]);
    const one = await world.machine('amina');
    await one.quiet();
    one.network.behave(({ path }) => (path === 'drafts.pull' ? way : { kind: 'pass' }));
    world.time.advance(11 * 60_000);
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === kind);
  });
});
