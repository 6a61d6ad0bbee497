import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseId } from './testing/city.ts';
import { filesUnder } from './testing/inspect.ts';
import { until } from './testing/time.ts';
import {
  cut,
  HOUR,
  inMemory,
  isOpen,
  key,
  mend,
  names,
  offline,
  pass,
  sentTexts,
  submit,
} from './testing/worlds.ts';
import { draftOf } from './testing/draft-of.ts';

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
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
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
    const world = await inMemory(10_000);
    const { one } = world;
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
    expect((await draftOf(one.host.service, key))?.content).toBe('{"text":"Utkast"}');
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
