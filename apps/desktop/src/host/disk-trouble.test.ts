import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@samla/case-model/command';
import { isWhole } from './store/repair-work.ts';
import { openedSecret } from './store/data-key.ts';
import { openDatabase } from './store/database.ts';
import { caseId, unitId, workerId } from './testing/city.ts';
import { StoppedError, type DiskCall, type Fault } from './testing/faulty-disk.ts';
import { rig, type Machine } from './testing/rig.ts';
import { until } from './testing/time.ts';
import { draftOf } from './testing/draft-of.ts';

const addNote = (text: string): Intent => ({
  name: 'addNote',
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
});
const key = `note:${caseId('a')}`;
const submit = (machine: Machine, text: string) =>
  machine.host.service.submit({
    caseId: caseId('a'),
    intent: addNote(text),
    baseAssignment: null,
    draftKey: key,
  });
const cut = (machine: Machine) => machine.network.behave(() => ({ kind: 'dropRequest' }));
const mend = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));
const contentOf = async (machine: Machine) => (await draftOf(machine.host.service, key))?.content ?? null;

/** a worker with one case, offline, with a draft on disk */
async function atWork() {
  const world = rig([{ name: 'a' }]);
  const one = await world.machine('amina');
  await one.quiet();
  cut(one);
  await one.host.service.syncNow();
  await one.host.service.saveDraft({ key, content: '{"text":"Först"}' });
  return { ...world, one };
}

describe('a disk that keeps a cache of another epoch from being dropped', () => {
  it.each(['full', 'readOnly', 'io'] as const)(
    '%s: is told, and the cache goes when it is mended',
    async (fault) => {
      const { one, city, time } = await atWork();
      mend(one);
      one.fault = ({ call }) => (call === 'destroy' || call === 'removeStore' ? fault : null);
      city.cacheEpoch++;
      time.advance(61_000);
      await until(() => one.state().sync.kind === 'failed');
      expect(one.state().sync.message).toMatch(/disk/i);
      one.fault = null;
      await until(() => {
        time.advance(5_000);
        return one.state().sync.kind === 'online';
      });
      expect(await contentOf(one)).toBe('{"text":"Först"}');
    },
  );
});

describe('a disk that fails while an answer of the server is kept', () => {
  const ofWork = ({ call, path }: DiskCall) =>
    path.endsWith('work.db') && (call === 'commit' || call === 'write') ? 'full' : null;

  it.each([
    ['of a command', 1, (one: Machine) => submit(one, 'Text.')],
    ['of a draft', 0, (one: Machine) => one.host.service.saveDraft({ key, content: '{"text":"Nytt"}' })],
    ['of a read', 0, (one: Machine) => one.host.service.openCase(caseId('a'))],
  ])('%s is told as a disk that fails, and nothing is lost or doubled', async (_, notes, write) => {
    const { one, city, time } = await atWork();
    await write(one);
    mend(one);
    one.fault = ofWork;
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === 'failed');
    expect(one.state().sync.message).toMatch(/disken/);
    one.fault = null;
    await until(() => {
      time.advance(5_000);
      return one.state().sync.kind === 'online';
    });
    await one.quiet();
    expect(city.entriesOf(caseId('a')).filter(({ body }) => body.kind === 'noteAdded')).toHaveLength(notes);
    expect(city.log.filter(({ action }) => action === 'read').length).toBeLessThanOrEqual(1);
  });

  it('of who she is, or of definitions, is told so too', async () => {
    const { one, city } = await atWork();
    mend(one);
    one.fault = ({ call, path }) =>
      path.endsWith('cache.db') && (call === 'commit' || call === 'write') ? 'full' : null;
    city.moveCase(caseId('a'), { unitId: unitId('north'), workerId: workerId('bo') });
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === 'failed');
    expect(one.state().sync.message).toMatch(/disken/);
    one.fault = null;
    await one.quiet();
  });
});

describe('a disk that is full, read-only or failing', () => {
  const faults: readonly Fault[] = ['full', 'readOnly', 'io', 'corrupt'];

  it.each(faults)(
    '%s: at any call of saving a draft or sending, the worker is told and keeps her text',
    async (fault) => {
      const { one } = await atWork();
      let calls = 0;
      one.fault = () => (calls++, null);
      await submit(one, 'Räknas.');
      one.fault = null;
      await one.host.service.saveDraft({ key, content: '{"text":"Först"}' });
      await until(() => one.state().outbox.waiting === 1);
      let saves = 0;
      let sent = 0;
      for (let at = 1; at <= calls && at < 80; at++) {
        // saving
        const before = await contentOf(one);
        let seen = 0;
        one.fault = () => (++seen === at ? fault : null);
        const wanted = `{"text":"Utkast ${at}"}`;
        const saved = await one.host.service.saveDraft({ key, content: wanted });
        one.fault = null;

        if (saved.kind === 'saved') saves++;
        else expect(saved.kind === 'notSaved' && saved.message).toMatch(/Texten står kvar här/);
        const now = await whenOpen(one, () => contentOf(one));
        expect(now).toBe(saved.kind === 'saved' ? wanted : before);

        // sending
        const waiting = one.state().outbox.waiting;
        seen = 0;
        one.fault = () => (++seen === at ? fault : null);
        const answer = await submit(one, `Text ${at}`);
        one.fault = null;

        const draft = await whenOpen(one, () => contentOf(one));
        if (answer.kind === 'queued') {
          sent++;
          expect(draft).toBeNull();
          await until(() => one.state().outbox.waiting === waiting + 1);
        } else {
          expect(answer).toMatchObject({ message: expect.stringMatching(/Texten står kvar här/) as string });
          expect(draft).toBe(now);
          expect(one.state().outbox.waiting).toBe(waiting);
        }
      }
      expect(calls).toBeGreaterThan(5);
      expect(saves).toBeGreaterThan(0);
      // and what was said to be saved outlives the program
      await one.kill();
      expect(one.state().outbox.waiting).toBe(1 + sent);
      expect(one.state().notices).toEqual([]);
    },
  );

  it('that stays full lets her write on in the form, and takes the text when there is room again', async () => {
    const { one, city } = await atWork();
    one.fault = ({ call }) => (call === 'write' || call === 'commit' ? 'full' : null);
    for (let round = 0; round < 3; round++) {
      expect(await submit(one, 'Lång text.')).toMatchObject({ kind: 'notSaved' });
      expect(await one.host.service.saveDraft({ key, content: 'x' })).toMatchObject({ kind: 'notSaved' });
      // a read that cannot be logged is not shown
      expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'notLogged' });
    }
    one.fault = null;
    expect(await submit(one, 'Lång text.')).toMatchObject({ kind: 'queued' });
    mend(one);
    await one.quiet();
    expect(city.entriesOf(caseId('a')).filter(({ body }) => body.kind === 'noteAdded')).toHaveLength(1);
  });

  it('that cannot be read for a minute does not end the program, which goes on counting', async () => {
    const { one, time } = await atWork();
    let failed = 0;
    one.fault = ({ call }) => (call === 'read' && ++failed > 0 ? 'io' : null);
    time.advance(61_000);
    expect(failed).toBeGreaterThan(0);
    one.fault = null;
    time.advance(120_000);
    expect(await contentOf(one)).toBe('{"text":"Först"}');
    expect(one.state().signIn.kind).toBe('signedIn');
  });

  it('that cannot be read when a window opens keeps the window waiting, and no longer', async () => {
    const { one, time } = await atWork();
    one.fault = ({ call }) => (call === 'read' ? 'io' : null);
    const window = new AbortController();
    const first = one.host.service.states(window.signal)[Symbol.asyncIterator]().next();
    one.fault = null;
    time.advance(61_000);
    expect(await first).toMatchObject({ value: { signIn: { kind: 'signedIn' } } });
    window.abort();
  });

  it('when the program starts is told, touches nothing, and is tried again by itself', async () => {
    const { one, time } = await atWork();
    one.fault = ({ call }) => (call === 'open' ? 'io' : null);
    await one.restart();
    // she is signed in, and is not asked to be
    expect(one.state()).toMatchObject({ signIn: { kind: 'opening' }, sync: { kind: 'failed' } });
    expect(one.state().sync.message).toContain('Inget är borttaget');
    expect(await submit(one, 'Text.')).toMatchObject({ kind: 'notSaved' });
    one.fault = null;
    time.advance(120_000);
    await until(() => one.state().sync.kind === 'offline');
    expect(await contentOf(one)).toBe('{"text":"Först"}');
  });
});

describe('a store that is broken', () => {
  it('when it is the cache: is dropped and fetched afresh, and what is unsent is sent', async () => {
    const { one, city } = await atWork();
    await submit(one, 'Osänd.');
    await one.host.close();
    breakPages(one, 'cache.db', (pages) => Array.from({ length: pages - 1 }, (_, at) => at + 2));
    mend(one);
    await one.restart();
    await one.quiet();
    expect(await one.host.service.getCase(caseId('a'))).toMatchObject({ kind: 'case' });
    expect(
      city.entriesOf(caseId('a')).some(({ body }) => body.kind === 'noteAdded' && body.text === 'Osänd.'),
    ).toBe(true);
    expect(one.state().notices).toEqual([]);
  });

  it('when it is the cache and that shows in the middle of work: the call fails, and then it works again', async () => {
    const { one } = await atWork();
    mend(one);
    one.fault = ({ call, path }) => (call === 'read' && path.endsWith('cache.db') ? 'corrupt' : null);
    expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'notLogged' });
    one.fault = null;
    await until(() => one.state().sync.kind === 'online');
    expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'case' });
    expect(await contentOf(one)).toBe('{"text":"Först"}');
  });

  it('when it is unsent work: everything that can be read is brought over, the rest is told, the file is kept', async () => {
    const { one } = await atWork();
    for (let at = 0; at < 60; at++) {
      await one.host.service.saveDraft({ key: `note:${at}`, content: `Utkast ${at} ${'ord '.repeat(60)}` });
    }
    await submit(one, 'Osänd.');
    await one.host.close();
    // a leaf of the drafts: the fourth page from the end
    breakPages(one, 'work.db', (pages) => [pages - 3]);
    await one.restart();
    const [notice, ...more] = one.state().notices;
    expect(more).toEqual([]);
    expect(notice?.message).toMatch(/kunde inte läsas|kända som förlorade/);
    expect(one.state().outbox.waiting).toBe(1);
    let left = 0;
    for (let at = 0; at < 60; at++) {
      const draft = await draftOf(one.host.service, `note:${at}`);
      if (!draft) continue;
      left++;
      expect(draft.content).toBe(`Utkast ${at} ${'ord '.repeat(60)}`);
    }
    expect(left).toBeGreaterThan(35);
    if (left < 60) expect(notice?.message).toContain(`${60 - left} texter kunde inte läsas`);
    expect(storeFiles(one).some((name) => name.startsWith('work.db.broken-1'))).toBe(true);
    // it is told until she has seen it, and not again
    await one.restart();
    expect(one.state().notices).toHaveLength(1);
    await one.host.service.seenNotice('unread');
    await until(() => one.state().notices.length === 0);
    await one.restart();
    expect(one.state().notices).toEqual([]);
  });

  it('when its first page is gone: is laid aside whole, that is told, and work goes on', async () => {
    const { one } = await atWork();
    mend(one);
    await one.quiet();
    await one.host.close();
    breakPages(one, 'work.db', () => [1]);
    await one.restart();
    await until(() => one.state().sync.kind === 'online');
    expect(one.state().notices[0]?.message).toContain('lagts åt sidan');
    expect(storeFiles(one)).toContain('work.db.sealed-1');
    expect(await one.host.service.saveDraft({ key, content: 'x' })).toMatchObject({ kind: 'saved' });
  });

  it('is put right though the machine stops at any call of it', async () => {
    const { one } = await atWork();
    for (let at = 0; at < 12; at++) {
      await one.host.service.saveDraft({ key: `note:${at}`, content: `Utkast ${at} ${'ord '.repeat(400)}` });
    }
    await one.host.close();
    const intact = one.folder;
    breakPages(one, 'work.db', (pages) => [pages - 2]);
    const broken = new Map(storeFiles(one).map((name) => [name, readFileSync(storeFile(one, name))]));
    const lay = () => {
      for (const name of storeFiles(one)) if (!broken.has(name)) rmStore(one, name);
      for (const [name, bytes] of broken) writeFileSync(storeFile(one, name), bytes);
    };
    expect(intact).toBe(one.folder);
    let expected: number | null = null;
    for (const fault of ['die', 'dieAfter'] as const) {
      let calls = 0;
      for (let at = 1; at === 1 || at <= calls; at += 3) {
        lay();
        let seen = 0;
        one.fault = ({ number }: DiskCall) => {
          seen = Math.max(seen, number);
          return number === at ? fault : null;
        };
        // the program may die before it can even say that it has started
        await one.restart().catch((error: unknown) => expect(error).toBeInstanceOf(StoppedError));
        calls = Math.max(calls, Math.min(seen, 400));
        one.fault = null;
        await one.restart();
        let left = 0;
        for (let n = 0; n < 12; n++) if (await draftOf(one.host.service, `note:${n}`)) left++;
        expected ??= left;
        expect(left, `${fault} at ${at}`).toBe(expected);
        expect(one.state().notices).toHaveLength(1);
        expect(storeFiles(one).filter((name) => /^work\.(next|repaired)/.test(name))).toEqual([]);
        await one.host.close();
        const file = storeFile(one, 'work.db');
        const { key } = openedSecret(await one.ports.keys.unwrap(readFileSync(storeFile(one, 'work.key'))));
        const db = openDatabase({ file, key }, 'FULL');
        expect(isWhole(db)).toBe(true);
        db.close();
      }
    }
    expect(expected).toBeGreaterThan(5);
  });
});

async function whenOpen<Result>(machine: Machine, read: () => Promise<Result>): Promise<Result> {
  await until(() => machine.state().signIn.kind === 'signedIn');
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  return read();
}

const storeFolder = (machine: Machine) => join(machine.folder, readdirSync(machine.folder)[0] ?? '');
const storeFile = (machine: Machine, name: string) => join(storeFolder(machine), name);
const storeFiles = (machine: Machine) => readdirSync(storeFolder(machine));
function rmStore(machine: Machine, name: string) {
  rmSync(storeFile(machine, name));
}

/** Changes one byte on each of these pages of a closed store, counted from 1. */
function breakPages(machine: Machine, name: string, choose: (pages: number) => number[]) {
  const file = storeFile(machine, name);
  const bytes = readFileSync(file);
  for (const page of choose(bytes.length / 4096)) {
    const at = (page - 1) * 4096 + 300;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
  writeFileSync(file, bytes);
}
