/* Long because what ends a session, by a lock, a sign-out, a wipe or time, must lose nothing: each has its tests. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@samla/case-model/command';
import type { DeviceId } from '@samla/case-model/ids';
import { ProviderUnreachableError } from './sign-in/authenticator.ts';
import { caseId, workerId } from './testing/city.ts';
import { filesUnder } from './testing/inspect.ts';
import { rig, type Machine } from './testing/rig.ts';
import { until } from './testing/time.ts';

const HOUR = 3_600_000;
const key = `note:${caseId('a')}`;
const addNote = (text: string): Intent => ({
  name: 'addNote',
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
});
const submit = (machine: Machine, text: string) =>
  machine.host.service.submit({
    caseId: caseId('a'),
    intent: addNote(text),
    baseAssignment: null,
    draftKey: null,
  });
const cut = (machine: Machine) => machine.network.behave(() => ({ kind: 'dropRequest' }));
const mend = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));
const names = (machine: Machine) => filesUnder(machine.folder).map((file) => file.split('/').at(-1) ?? '');
const isOpen = async (machine: Machine) => (await machine.host.service.getCase(caseId('a'))).kind === 'case';

/** a worker offline, with one text that is not sent and one draft */
async function offline(idleMinutes?: number) {
  const world = rig([{ name: 'a' }], undefined, idleMinutes ?? 10_000);
  const one = await world.machine('amina');
  await one.quiet();
  cut(one);
  await submit(one, 'Osänd.');
  await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
  await until(() => one.state().sync.kind === 'offline');
  return { ...world, one };
}
/** an hour at a time, so that every minute's look at the clock is taken */
async function pass(world: { time: { advance(ms: number): void } }, hours: number) {
  for (let hour = 0; hour < hours; hour++) {
    world.time.advance(HOUR);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}
const sentTexts = (world: Awaited<ReturnType<typeof offline>>) =>
  world.city.entriesOf(caseId('a')).flatMap(({ body }) => (body.kind === 'noteAdded' ? [body.text] : []));

describe('the longest time without the server', () => {
  it('locks when it is over: the cache is destroyed, what is unsent stays, and a round opens it all again', async () => {
    const world = await offline();
    const { one } = world;
    await pass(world, 71);
    expect(one.state().lock).toBeNull();
    expect(await isOpen(one)).toBe(true);
    await pass(world, 2);
    await until(() => one.state().lock?.kind === 'away');
    expect(one.state().lock?.message).toMatch(/utan kontakt med servern.*är kvar/s);
    expect(await isOpen(one)).toBe(false);
    expect(names(one).filter((name) => name.startsWith('cache'))).toEqual([]);
    expect(names(one)).toContain('work.db');
    // a restart opens nothing
    await one.restart();
    await until(() => one.state().lock?.kind === 'away');
    expect(await one.host.service.unlock()).toMatchObject({ kind: 'waiting' });
    mend(one);
    expect(await one.host.service.unlock()).toEqual({ kind: 'unlocked' });
    await one.quiet();
    expect(one.state().lock).toBeNull();
    expect(await isOpen(one)).toBe(true);
    expect(sentTexts(world)).toEqual(['Osänd.']);
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
  });

  it('a sign-out while the stores are closed asks about what is unsent in them too, and tells that it stays', async () => {
    const world = await offline();
    const { one } = world;
    await pass(world, 73);
    await until(() => one.state().lock?.kind === 'away');
    await one.restart();
    await until(() => one.state().lock?.kind === 'away');
    expect(await one.host.service.signOut({ evenIfUnsent: false })).toEqual({ kind: 'unsent', count: 1 });
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'signedOut', sealed: 1 });
    await until(() => one.state().signIn.kind === 'signedOut');
    expect(one.state().signIn).toMatchObject({ unsent: 1 });
    mend(one);
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    await one.quiet();
    expect(sentTexts(world)).toEqual(['Osänd.']);
  });

  it('is not made longer by setting the clock back or by starting the program again', async () => {
    const world = await offline();
    const { one, time } = world;
    for (let day = 0; day < 3; day++) {
      await pass(world, 23);
      time.setClock(-23 * HOUR);
      await one.restart();
      expect(one.state().lock).toBeNull();
    }
    await pass(world, 4);
    await until(() => one.state().lock?.kind === 'away');
  });

  it('is over at once when the clock is set far ahead, and setting it back opens nothing', async () => {
    const world = await offline();
    const { one, time } = world;
    time.setClock(100 * HOUR);
    await pass(world, 1);
    await until(() => one.state().lock?.kind === 'away');
    time.setClock(-100 * HOUR);
    await one.restart();
    await until(() => one.state().lock?.kind === 'away');
    expect(await isOpen(one)).toBe(false);
  });

  it('goes on while the program is locked, by the clock that nobody can set too', async () => {
    const world = await offline(15);
    const { one, time } = world;
    await pass(world, 80);
    await until(() => one.state().lock?.kind === 'idle');
    time.setClock(-80 * HOUR);
    await one.host.service.unlock();
    await until(() => one.state().lock?.kind === 'away');
    expect(await isOpen(one)).toBe(false);
  });

  it('is not counted from long ago when a machine that was online all the time stops at once', async () => {
    const world = await offline();
    const { one } = world;
    mend(one);
    for (let hour = 0; hour < 80; hour++) {
      await one.host.service.syncNow();
      await pass(world, 1);
    }
    await one.quiet();
    cut(one);
    await one.kill();
    expect(one.state().lock).toBeNull();
    expect(await isOpen(one)).toBe(true);
  });

  it('is not made longer by a clock that was ahead when the server answered and is put right while the program is off', async () => {
    const world = await offline();
    const { one, time } = world;
    time.setClock(10 * 24 * HOUR);
    mend(one);
    await one.quiet();
    cut(one);
    await one.host.close();
    time.advance(80 * HOUR);
    time.setClock(-10 * 24 * HOUR);
    await one.restart();
    await until(() => one.state().lock?.kind === 'away');
    expect(await isOpen(one)).toBe(false);
  });

  it('is not over at once for a clock that is ahead while the server answers', async () => {
    const world = await offline(40_000);
    const { one, time } = world;
    time.setClock(10 * 24 * HOUR);
    mend(one);
    await one.quiet();
    cut(one);
    await pass(world, 60);
    expect(one.state().lock).toBeNull();
  });

  it('is not made longer by ending the program at once before it has written down the time, again and again', async () => {
    const world = await offline();
    const { one, time } = world;
    const QUARTER = HOUR / 4;
    for (let kill = 0; kill < 73 * 4 && one.state().lock === null; kill++) {
      time.advance(QUARTER - 60_000);
      time.setClock(60_000 - QUARTER);
      await one.kill();
    }
    await until(() => one.state().lock?.kind === 'away');
  }, 60_000);

  it('counts what ran while the stores could not be opened, or the disk did not take the count', async () => {
    const world = await offline();
    const { one, time } = world;
    one.fault = ({ call }) => (call === 'commit' || call === 'writeFile' ? 'full' : null);
    await pass(world, 50);
    const locked = one.host.lock();
    time.advance(3_000);
    await locked;
    one.fault = ({ call }) => (call === 'open' ? 'io' : null);
    await one.host.service.unlock();
    await pass(world, 24);
    time.setClock(-74 * HOUR);
    one.fault = null;
    await one.host.service.syncNow();
    await until(() => one.state().lock?.kind === 'away');
  });

  it('is not begun anew by taking away the unsent work, which is where it is counted', async () => {
    const world = await offline();
    const { one } = world;
    await one.host.close();
    for (const file of filesUnder(one.folder)) if (/work\./.test(file)) rmSync(file);
    await one.restart();
    await until(() => one.state().sync.kind === 'offline');
    expect(await isOpen(one)).toBe(false);
  });

  it('locks where nothing is kept on disk too, and loses no text', async () => {
    const world = rig([{ name: 'a' }], undefined, 10_000);
    const one = await world.machine(null);
    one.ports.keys.isAvailable = false;
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    cut(one);
    await submit(one, 'Osänd.');
    await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
    await pass(world, 73);
    await until(() => one.state().lock?.kind === 'away');
    expect(one.state().lock?.message).toContain('stäng det inte');
    expect(one.state().memoryOnly?.texts).toBe(2);
    expect(await isOpen(one)).toBe(false);
    expect(await one.host.lock()).toBe(false);
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'unsent', count: 2 });
    mend(one);
    expect(await one.host.service.unlock()).toEqual({ kind: 'unlocked' });
    await one.quiet();
    expect(world.city.entriesOf(caseId('a')).map(({ body }) => body.kind)).toContain('noteAdded');
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
    await pass(world, 1);
    expect(one.state().lock).toBeNull();
  });

  it('begins anew with every round', async () => {
    const world = await offline();
    const { one } = world;
    await pass(world, 60);
    mend(one);
    await one.quiet();
    cut(one);
    await pass(world, 60);
    expect(one.state().lock).toBeNull();
  });
});

describe('a program that nobody uses', () => {
  const lockByIdleness = async (world: Awaited<ReturnType<typeof offline>>) => {
    for (let minute = 0; minute < 17; minute++) world.time.advance(60_000);
    await until(() => world.one.state().lock !== null);
    world.time.advance(3_000);
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
  };

  it('locks after a quarter of an hour, saves first what is being written, and opens by a token that holds', async () => {
    const world = await offline(15);
    const { one, time } = world;
    for (let minute = 0; minute < 14; minute++) time.advance(60_000);
    await one.host.service.active();
    for (let minute = 0; minute < 14; minute++) time.advance(60_000);
    expect(one.state().lock).toBeNull();
    time.advance(60_000);
    await until(() => one.state().lock?.kind === 'idle');
    // the page saves its last letters when it is told
    expect(await one.host.service.saveDraft({ key, content: '{"text":"Utkast, och mer"}' })).toMatchObject({
      kind: 'saved',
    });
    time.advance(3_000);
    await until(() => one.state().outbox.waiting === 0);
    expect(await isOpen(one)).toBe(false);
    expect(await one.host.service.saveDraft({ key, content: 'x' })).toMatchObject({ kind: 'notSaved' });
    mend(one);
    expect(await one.host.service.unlock()).toEqual({ kind: 'unlocked' });
    expect(one.state().lock).toBeNull();
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast, och mer"}');
    await until(() => sentTexts(world).length === 1);
  });

  it('stays locked while a sign-in is begun and taken back, and opens when it is carried through', async () => {
    const world = await offline(15);
    const { one } = world;
    await lockByIdleness(world);
    one.authenticator.expire();
    expect(await one.host.service.unlock()).toMatchObject({ kind: 'signInNeeded' });
    one.authenticator.become({ kind: 'signingIn', url: null, who: null });
    one.authenticator.become({ kind: 'expired', who: { subject: 'amina', name: 'amina' }, message: null });
    expect(one.state().lock?.kind).toBe('idle');
    expect(await isOpen(one)).toBe(false);
    one.authenticator.become({ kind: 'signingIn', url: null, who: null });
    one.authenticator.signInAs('amina');
    await until(() => one.state().lock === null);
    expect(await isOpen(one)).toBe(true);
  });

  it('does not lock where nothing is kept on disk while a text is there only: closing would lose it', async () => {
    const world = rig([{ name: 'a' }], undefined, 15);
    const one = await world.machine(null);
    one.ports.keys.isAvailable = false;
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
    for (let minute = 0; minute < 20; minute++) world.time.advance(60_000);
    expect(await one.host.lock()).toBe(false);
    expect(one.state().lock).toBeNull();
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
  });

  it('does not lock, and signs nobody out, while a text stands in a window that could not save it', async () => {
    const world = await offline(15);
    const { one } = world;
    const window = new AbortController();
    const listens = one.host.service.onlyHere(window.signal)[Symbol.asyncIterator]().next();
    expect(await one.host.lock()).toBe(false);
    for (let minute = 0; minute < 20; minute++) world.time.advance(60_000);
    expect(one.state().lock).toBeNull();
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'unsaved' });
    expect(await isOpen(one)).toBe(true);

    window.abort();
    expect(await listens).toMatchObject({ done: true });
    await lockByIdleness(world);
    expect(await isOpen(one)).toBe(false);
  });

  it('takes the lock back when a window finds in it that it cannot save', async () => {
    const world = await offline(15);
    const { one } = world;
    const locking = one.host.lock();
    await until(() => one.state().lock?.kind === 'system');
    const window = new AbortController();
    void one.host.service.onlyHere(window.signal)[Symbol.asyncIterator]().next();
    world.time.advance(3_000);
    expect(await locking).toBe(false);
    expect(one.state().lock).toBeNull();
    expect(await isOpen(one)).toBe(true);
    window.abort();
  });

  it('opens without a network while the sign-in has not run out', async () => {
    const world = await offline(15);
    const { one } = world;
    await lockByIdleness(world);
    one.authenticator.accessToken = () => Promise.reject(new ProviderUnreachableError('away'));
    expect(await one.host.service.unlock()).toEqual({ kind: 'unlocked' });
    expect(await isOpen(one)).toBe(true);
  });
});

describe('a device that is reported lost', () => {
  const deviceOf = async (machine: Machine) => {
    const [folder = ''] = readdirSync(machine.folder);
    return readFileSync(join(machine.folder, folder, 'device'), 'latin1') as DeviceId;
  };

  it('destroys every key and file, says how many texts were lost to worker and server, and signs out', async () => {
    const { one, city } = await offline();
    const device = city.devices.get(`${workerId('amina')} ${await deviceOf(one)}`);
    if (!device) throw new Error('the device is not known');
    device.lostAt = city.clock.now();
    mend(one);
    // the answer to the first report is lost on the way
    one.network.once({ kind: 'dropRequest' }, 'devices.reportDestroyed');
    await one.host.service.syncNow();
    await until(() => one.state().signIn.kind === 'signedOut');
    expect(names(one).sort()).toEqual(['device', 'wiped']);
    expect(one.state().notices).toMatchObject([{ id: 'wiped' }]);
    expect(one.state().notices[0]?.message).toContain('2 texter hann aldrig skickas');
    // until she has seen it
    await one.restart();
    expect(one.state().notices).toHaveLength(1);
    await one.host.service.seenNotice('wiped');
    await until(() => one.state().notices.length === 0);
    await one.restart();
    expect(one.state().notices).toEqual([]);
    // who signs in again finds nothing, and the report is made once more
    expect(device.destroyedTexts).toBeNull();
    one.authenticator.signInAs('amina');
    await until(() => device.destroyedTexts === 2);
    await until(() => one.state().signIn.kind === 'signedOut');
    expect(names(one).sort()).toEqual(['device', 'wiped']);
  });
});

describe('where nothing is kept on disk', () => {
  it('nobody is signed out over a draft that the server does not have', async () => {
    const world = rig([{ name: 'a' }]);
    const one = await world.machine(null);
    one.ports.keys.isAvailable = false;
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    one.network.behave(() => ({ kind: 'dropRequest' }));
    await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'unsent', count: 1 });
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
  });
});

describe('a draft', () => {
  it('is kept with its own worker and nobody else', async () => {
    const world = await offline();
    const { one } = world;
    const draft = { key, content: '{"text":"Bos."}', worker: workerId('bo') };
    expect(await one.host.service.saveDraft(draft)).toMatchObject({ kind: 'notSaved' });
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
    mend(one);
    one.authenticator.signInAs('bo');
    await one.quiet();
    expect(await one.host.service.saveDraft(draft)).toMatchObject({ kind: 'saved' });
  });
});

describe('unsent work of a worker who signed out', () => {
  it('waits sealed beside another worker, outlives a key that is refused, and is sent when she is back', async () => {
    const world = await offline();
    const { one } = world;
    expect(await one.host.service.signOut({ evenIfUnsent: false })).toEqual({ kind: 'unsent', count: 1 });
    expect(await isOpen(one)).toBe(true);
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'signedOut', sealed: 1 });
    await until(() => one.state().signIn.kind === 'signedOut');

    mend(one);
    one.authenticator.signInAs('bo');
    await one.quiet();
    expect(sentTexts(world)).toEqual([]);
    expect(await one.host.service.getDraft(key)).toBeNull();
    await submit(one, 'Bos text.');
    await one.quiet();
    await one.host.service.signOut({ evenIfUnsent: false });

    // the profile is reset while nobody is signed in
    one.ports.keys.generation++;
    await one.restart();
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online' && one.state().outbox.waiting === 0);
    expect(sentTexts(world).sort()).toEqual(['Bos text.', 'Osänd.']);
    expect((await one.host.service.getDraft(key))?.content).toBe('{"text":"Utkast"}');
    expect(one.state().notices).toEqual([]);
  });

  it('is not touched by a token that is refused over and over', async () => {
    const world = await offline();
    const { one } = world;
    const error = { code: 'signInNeeded', message: 'Token.' } as const;
    one.network.behave(() => ({ kind: 'apiError', error }));
    for (let round = 0; round < 3; round++) {
      await one.host.service.syncNow();
      await one.restart();
    }
    expect(one.state().outbox).toMatchObject({ waiting: 1, needsYou: 0 });
    mend(one);
    await one.quiet();
    expect(sentTexts(world)).toEqual(['Osänd.']);
  });
});

describe('a disk that keeps what is to go at sign-out', () => {
  it.each(['full', 'readOnly', 'io'] as const)(
    '%s: she is signed out and told, and it goes when the disk lets it',
    async (fault) => {
      const { machine, time } = rig([{ name: 'a', person: { familyName: 'Kanarie' } }]);
      const one = await machine('amina');
      await one.quiet();
      const ofCache = () => filesUnder(one.folder).filter((file) => file.includes('cache.'));
      one.fault = ({ call }) =>
        ['writeFile', 'destroy', 'removeStore', 'remove'].includes(call) ? fault : null;
      expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({
        kind: 'signedOut',
        sealed: 0,
      });
      await until(() => one.state().signIn.kind === 'signedOut');
      expect(one.state().notices).toMatchObject([
        { id: 'left', message: expect.stringMatching(/kunde inte raderas/) as string },
      ]);
      time.advance(61_000);
      expect(ofCache().length).toBeGreaterThan(0);
      one.fault = null;
      time.advance(61_000);
      expect(ofCache()).toEqual([]);
      await until(() => one.state().notices.length === 0);
    },
  );

  it('is told until she has seen it, and tried again when the program starts', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    const ofCache = () => filesUnder(one.folder).filter((file) => file.includes('cache.'));
    one.fault = ({ call }) => (call === 'destroy' || call === 'removeStore' ? 'io' : null);
    await one.host.service.signOut({ evenIfUnsent: true });
    await one.host.service.seenNotice('left');
    await until(() => one.state().notices.length === 0);
    await one.restart();
    expect(one.state().notices).toMatchObject([{ id: 'left' }]);
    expect(ofCache().length).toBeGreaterThan(0);
    one.fault = null;
    await one.restart();
    expect(ofCache()).toEqual([]);
    await until(() => one.state().notices.length === 0);
  });

  it('is hers again when she signs in before it has gone, and is fetched afresh', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    one.fault = ({ call }) => (call === 'destroy' || call === 'removeStore' ? 'io' : null);
    await one.host.service.signOut({ evenIfUnsent: true });
    one.fault = null;
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    await until(() => one.state().notices.length === 0);
    expect((await one.host.service.openCase(caseId('a'))).kind).toBe('case');
  });
});
