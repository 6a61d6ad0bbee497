import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeviceId } from '@samla/case-model/ids';
import { ProviderUnreachableError } from './sign-in/authenticator.ts';
import { caseId, workerId } from './testing/city.ts';
import { filesUnder } from './testing/inspect.ts';
import { rig, type Machine } from './testing/rig.ts';
import { until } from './testing/time.ts';
import { cut, inMemory, isOpen, key, mend, names, offline, sentTexts, submit } from './testing/worlds.ts';
import { draftOf } from './testing/draft-of.ts';

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
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast, och mer"}');
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
    const world = await inMemory(15);
    const { one } = world;
    await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
    for (let minute = 0; minute < 20; minute++) world.time.advance(60_000);
    expect(await one.host.lock()).toBe(false);
    expect(one.state().lock).toBeNull();
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
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
    const { one } = await inMemory();
    cut(one);
    await one.host.service.saveDraft({ key, content: '{"text":"Utkast"}' });
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'unsent', count: 1 });
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
  });
});

describe('a draft', () => {
  it('is kept with its own worker and nobody else', async () => {
    const world = await offline();
    const { one } = world;
    const draft = { key, content: '{"text":"Bos."}', worker: workerId('bo') };
    expect(await one.host.service.saveDraft(draft)).toMatchObject({ kind: 'notSaved' });
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
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
    expect(await draftOf(one.host.service, key)).toBeNull();
    await submit(one, 'Bos text.');
    await one.quiet();
    await one.host.service.signOut({ evenIfUnsent: false });

    // the profile is reset while nobody is signed in
    one.ports.keys.generation++;
    await one.restart();
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online' && one.state().outbox.waiting === 0);
    expect(sentTexts(world).sort()).toEqual(['Bos text.', 'Osänd.']);
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
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
