import { describe, expect, it, onTestFinished } from 'vitest';
import { epochOf } from '@samla/case-model/time';
import type { OthersHere } from '../contract.ts';
import { caseId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const note = (text: string) =>
  ({
    caseId: caseId('a'),
    intent: { name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } },
    baseAssignment: null,
    draftKey: null,
  }) as const;
const notes = ({ city }: Rig) => city.entriesOf(caseId('a')).filter(({ body }) => body.kind === 'noteAdded');
const rounds = ({ network }: Machine) => network.requests.filter(({ path }) => path === 'sync.pull').length;
const settle = async () => {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const isSent = (one: Machine) =>
  until(() => one.state().sync.kind === 'online' && one.state().outbox.waiting === 0);

/** A machine whose network went while it was at work: the next try by itself is a minute away. */
async function cutOff(cacheMegabytes?: number) {
  const world = rig([{ name: 'a' }, { name: 'b' }]);
  const one = await world.machine('amina', undefined, cacheMegabytes);
  await one.quiet();
  // the walk that makes room
  for (let slice = 0; slice < 20; slice++) world.time.advance(60);
  one.network.behave(() => ({ kind: 'dropRequest' }));
  Object.assign(one.ports.random, { fraction: () => 0.999999 });
  for (let round = 0; round < 8; round++) await one.host.service.syncNow();
  await until(() => one.state().sync.kind === 'offline');
  return { world, one };
}

describe('when the network is up again', () => {
  it('what waits is sent at once, and no time has to pass', async () => {
    const { world, one } = await cutOff();
    await one.host.service.submit(note('Ett samtal.'));
    await settle();
    one.network.behave(() => ({ kind: 'pass' }));
    await settle();
    expect(notes(world)).toEqual([]);
    await one.host.service.networkUp();
    await isSent(one);
    expect(notes(world)).toHaveLength(1);
  });

  it('and a round waits for an answer on the old one, what waits is sent as soon as that fails', async () => {
    const { world, one } = await cutOff();
    await one.host.service.submit(note('Ett samtal.'));
    await settle();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    one.network.behave(() => ({ kind: 'hold', until: held, then: { kind: 'dropRequest' } }));
    const asked = one.network.requests.length;
    void one.host.service.syncNow();
    await until(() => one.network.requests.length > asked);
    one.network.behave(() => ({ kind: 'pass' }));
    await one.host.service.networkUp();
    release();
    await isSent(one);
    expect(notes(world)).toHaveLength(1);
  });

  it('the server is still not asked before the time that it has named', async () => {
    const { world, one } = await cutOff();
    await one.host.service.submit(note('Ett samtal.'));
    await settle();
    // the date is told by the city's clock, which is this machine's too
    const retryAfter = new Date(epochOf(world.time.now()) + 90_000).toUTCString();
    one.network.behave(() => ({ kind: 'status', status: 503, retryAfter }));
    await one.host.service.syncNow();
    one.network.behave(() => ({ kind: 'pass' }));
    await one.host.service.networkUp();
    await settle();
    world.time.advance(89_999);
    await one.host.service.networkUp();
    await settle();
    expect(notes(world)).toEqual([]);
    world.time.advance(1);
    await until(() => notes(world).length === 1);
  });

  it('stores that open only when the server has answered are opened at once', async () => {
    const world = rig([{ name: 'a' }]);
    const one = await world.machine('amina');
    await one.quiet();
    one.network.behave(() => ({ kind: 'dropRequest' }));
    one.ports.keys.generation++;
    await one.restart();
    await until(() => one.state().sync.kind === 'offline');
    one.network.behave(() => ({ kind: 'pass' }));
    await one.host.service.networkUp();
    await until(() => one.state().sync.kind === 'online');
  });

  it('stores that open only when the server has answered wait as long as it asked', async () => {
    const world = rig([{ name: 'a' }]);
    const one = await world.machine('amina');
    await one.quiet();
    one.network.behave(() => ({ kind: 'status', status: 503, retryAfter: '90' }));
    one.ports.keys.generation++;
    await one.restart();
    await until(() => one.state().sync.kind === 'offline');
    one.network.behave(() => ({ kind: 'pass' }));
    world.time.advance(89_999);
    await one.host.service.networkUp();
    await settle();
    expect(one.state().sync.kind).toBe('offline');
    world.time.advance(1);
    await until(() => one.state().sync.kind === 'online');
  });

  it('it does not keep the program from locking: nobody was at the keyboard', async () => {
    const world = rig([{ name: 'a' }], undefined, 15);
    const one = await world.machine('amina');
    await one.quiet();
    for (let minute = 0; minute < 20; minute++) {
      await one.host.service.networkUp();
      world.time.advance(60_000);
    }
    await until(() => one.state().lock?.kind === 'idle');
    await one.host.service.networkUp();
  });
});

describe('an answer of the server while nobody had answered the last round', () => {
  /** A window opens a case, which tells the server so after a fifth of a second. */
  async function beat({ world, one }: { readonly world: Rig; readonly one: Machine }): Promise<void> {
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    const open = [{ caseId: caseId('a'), form: null }];
    const listening = one.host.service.presence({ open }, leaving.signal);
    const heard: OthersHere[] = [];
    void (async () => {
      for await (const others of listening) heard.push(others);
    })();
    await settle();
    world.time.advance(200);
    await settle();
  }

  it('sends what waits, when who else is here was asked for', async () => {
    const { world, one } = await cutOff();
    await one.host.service.submit(note('Ett samtal.'));
    await settle();
    one.network.behave(() => ({ kind: 'pass' }));
    await beat({ world, one });
    await isSent(one);
    expect(notes(world)).toHaveLength(1);
  });

  it('begins a round, when a record was fetched for a case that is opened', async () => {
    const { one } = await cutOff(0);
    one.network.behave(() => ({ kind: 'pass' }));
    expect(await one.host.service.getCase(caseId('b'))).toMatchObject({ kind: 'notHere' });
    expect(await one.host.service.openCase(caseId('b'))).toMatchObject({ kind: 'case' });
    await until(() => one.state().sync.kind === 'online');
  });

  it('begins no round when the call failed, when the server has said to wait, or when the last round was answered', async () => {
    const failing = await cutOff();
    failing.one.network.behave(({ path }) =>
      path === 'presence.beat' ? { kind: 'dropRequest' } : { kind: 'pass' },
    );
    const before = rounds(failing.one);
    await beat(failing);
    expect(rounds(failing.one)).toBe(before);

    const told = await cutOff();
    told.one.network.behave(() => ({ kind: 'status', status: 503, retryAfter: '30' }));
    await told.one.host.service.syncNow();
    told.one.network.behave(() => ({ kind: 'pass' }));
    const asked = rounds(told.one);
    await beat(told);
    expect(rounds(told.one)).toBe(asked);

    told.world.time.advance(30_000);
    await told.one.host.service.syncNow();
    await until(() => told.one.state().sync.kind === 'online');
    await settle();
    const online = rounds(told.one);
    await beat(told);
    expect(rounds(told.one)).toBe(online);
  });

  it('within a round begins no other one', async () => {
    const { one } = await cutOff();
    one.network.behave(() => ({ kind: 'pass' }));
    const before = rounds(one);
    await one.host.service.networkUp();
    await until(() => one.state().sync.kind === 'online');
    await settle();
    expect(rounds(one)).toBe(before + 1);
  });
});
