import { describe, expect, it } from 'vitest';
import type { EntryBody } from '@samla/case-model/entry';
import type { EntryId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import type { FakeCity } from '@samla/api-client/fake/city';
import type { WorklistView } from '../contract.ts';
import {
  caseId,
  idOf,
  imported,
  note,
  personId,
  unitId,
  workerId,
  type CaseInWords,
} from '../testing/city.ts';
import { StoppedError } from '../testing/faulty-disk.ts';
import { decrypted, holds } from '../testing/inspect.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const everything: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};
const list = async (machine: Machine) =>
  (await machine.host.service.worklistWindow({ view: everything, from: 0, to: 100 })).rows;
const kindOf = async (machine: Machine, name: string) =>
  (await machine.host.service.getCase(caseId(name))).kind;
const cut = (machine: Machine) => machine.network.behave(() => ({ kind: 'dropRequest' }));
const mend = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));
const closed = imported({ stage: 'closure', closedOn: '2026-06-01' as PlainDate });

/** Rounds as a program makes them that is used each day. */
async function pass({ time }: Rig, machine: Machine, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    time.setClock(24 * 60 * 60_000);
    await machine.host.service.active();
    await machine.quiet();
  }
  time.advance(6 * 60 * 60_000);
  await walked({ time }, machine);
}

/** A round, and the walk after it to its end. */
async function walked({ time }: Pick<Rig, 'time'>, machine: Machine): Promise<void> {
  time.advance(16 * 60_000);
  await machine.quiet();
  for (let slice = 0; slice < 10; slice++) time.advance(60);
}

async function world(cases: readonly CaseInWords[], megabytes?: number) {
  const made = rig(cases);
  const one = await made.machine('amina', 'one', megabytes);
  await one.quiet();
  return { ...made, made, one };
}

function addEntry(city: FakeCity, name: string, body: EntryBody): void {
  const row = city.cases.get(caseId(name));
  if (!row) throw new Error('no such case');
  const seq = row.entries.length + 1;
  const at = '2026-11-02T08:00:00.000Z' as Instant;
  const entry = { id: idOf(`${name} ${seq}`) as EntryId, caseId: caseId(name), seq, body };
  city.updateCase(caseId(name), {
    entries: [...row.entries, { ...entry, recordedAt: at, happenedAt: at, authorId: null, authorName: 'bo' }],
  });
}

describe('the record of a case', () => {
  it('of an ended case leaves when nobody has opened it for a fortnight, and its row stays', async () => {
    const { made, one } = await world([
      { name: 'a', person: { familyName: 'Kanarie' }, entries: [closed, note('Planterat ord.')] },
      { name: 'b', entries: [closed] },
    ]);
    const rows = await list(one);
    await pass(made, one, 8);
    expect((await one.host.service.openCase(caseId('b'))).kind).toBe('case');
    await pass(made, one, 8);
    expect(await kindOf(one, 'a')).toBe('notHere');
    expect(await kindOf(one, 'b')).toBe('case');
    expect(await list(one)).toEqual(rows);
    expect((await one.host.service.search({ text: 'Kanarie', limit: 5 })).hits).toHaveLength(1);
    expect(holds(await decrypted(one, 'cache'), 'Planterat ord')).toBe(false);
  });

  it('leaves while many are fetched, so that the cache never takes much more than it may', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `n${at}`);
    const { machine } = rig(
      names.map((name) => ({ name, entries: [imported({}), note('Ett.')] })),
      12,
    );
    const one = await machine('amina', 'one', 0);
    await one.quiet();
    const kinds = await Promise.all(names.map((name) => kindOf(one, name)));
    // no walk has been: only what came with the last pages is here
    expect(kinds.filter((kind) => kind === 'case').length).toBeLessThan(10);
    expect(kinds.filter((kind) => kind === 'notHere').length).toBeGreaterThan(30);
    expect(await list(one)).toHaveLength(40);
  });

  it('is fetched when the case is opened, whole, and the reading is in the log', async () => {
    const { made, one, city } = await world(
      [{ name: 'a', entries: [imported({}), note('Ett.'), note('Två.')] }],
      0,
    );
    const before = await one.host.service.getCase(caseId('a'));
    await walked(made, one);
    expect(await kindOf(one, 'a')).toBe('notHere');
    expect(await one.host.service.openCase(caseId('a'))).toEqual(before);
    await one.quiet();
    const log = city.log.filter((row) => row.caseId === caseId('a')).map(({ action }) => action);
    expect(log).toEqual(['delivered', 'delivered', 'read']);
  });

  it('is told as missing, in words that say what to do, when the server does not answer', async () => {
    const { made, one } = await world([{ name: 'a' }], 0);
    await walked(made, one);
    cut(one);
    const answer = await one.host.service.openCase(caseId('a'));
    expect(answer).toMatchObject({ kind: 'notHere' });
    expect('message' in answer && answer.message).toMatch(/finns inte på den här datorn.*Anslut/);
    expect(await list(one)).toHaveLength(1);
    const refused = await one.host.service.submit({
      caseId: caseId('a'),
      intent: {
        name: 'addNote',
        args: { heading: 'Samtal', text: 'Text', eventOn: null, backdatingReason: null },
      },
      baseAssignment: null,
      draftKey: null,
    });
    expect(refused).toMatchObject({ kind: 'needsConnection' });
    mend(one);
    expect((await one.host.service.openCase(caseId('a'))).kind).toBe('case');
  });

  it('that is away and changes is folded from the whole record: dates, step and worker follow', async () => {
    const { made, one, city } = await world([{ name: 'a', entries: [imported({})] }], 0);
    await walked(made, one);
    expect(await kindOf(one, 'a')).toBe('notHere');
    addEntry(city, 'a', { kind: 'watchAdded', dueOn: '2026-12-24' as PlainDate, text: 'Ring' });
    city.moveCase(caseId('a'), { unitId: unitId('north'), workerId: workerId('bo') });
    await one.quiet();
    const [row] = await list(one);
    expect(row).toMatchObject({
      due: { on: '2026-12-24', kind: 'watch' },
      mine: false,
      workerName: 'Bo Åsberg',
    });
    await walked(made, one);
    expect(await kindOf(one, 'a')).toBe('notHere');
    expect(await list(one)).toEqual([row]);
  });

  it('of a case that is no longer mine goes with the rest of it', async () => {
    const { made, one, city } = await world([{ name: 'a', person: { familyName: 'Kanarie' } }], 0);
    await walked(made, one);
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    expect((await one.host.service.openCase(caseId('a'))).kind).toBe('gone');
    await one.quiet();
    expect(await list(one)).toEqual([]);
    expect(holds(await decrypted(one, 'cache'), 'Kanarie')).toBe(false);
  });
});

describe('what never leaves, however short the room', () => {
  const cases = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name }));

  it('unsent work, drafts, what is open in a window, and what is due', async () => {
    const due = { kind: 'watchAdded', text: 'Ring' } as const;
    const { made, one } = await world(
      [
        ...cases,
        {
          name: 'today',
          worker: 'bo',
          entries: [imported({}), { ...due, dueOn: '2026-11-02' as PlainDate }],
        },
        { name: 'mine', entries: [imported({}), { ...due, dueOn: '2026-11-09' as PlainDate }] },
        { name: 'later', entries: [imported({}), { ...due, dueOn: '2026-11-10' as PlainDate }] },
      ],
      0,
    );
    const watching = new AbortController();
    const open = [{ caseId: caseId('a'), form: null }];
    void (async () => {
      for await (const _ of one.host.service.presence({ open }, watching.signal)) void _;
    })();
    await one.host.service.saveDraft({ key: `note:${caseId('b')}`, content: '{"text":"Utkast"}' });
    const correction = `correction:${caseId('c')}:${idOf('entry c 0')}`;
    await one.host.service.saveDraft({ key: correction, content: '{"text":"Utkast"}' });
    cut(one);
    await one.host.service.submit({
      caseId: caseId('d'),
      intent: {
        name: 'addNote',
        args: { heading: 'Samtal', text: 'Text', eventOn: null, backdatingReason: null },
      },
      baseAssignment: null,
      draftKey: null,
    });
    // the walk after the first round, while the line is down
    for (let slice = 0; slice < 10; slice++) made.time.advance(60);
    const kinds = Object.fromEntries(
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'today', 'mine', 'later'].map(
          async (name) => [name, await kindOf(one, name)] as const,
        ),
      ),
    );
    expect(kinds).toEqual({
      ...{ a: 'case', b: 'case', c: 'case', d: 'case', e: 'notHere' },
      ...{ today: 'case', mine: 'case', later: 'notHere' },
    });
    watching.abort();
  });

  it('what its date brings into my day is fetched again before it is needed', async () => {
    const dueOn = '2026-11-12' as PlainDate;
    const { made, one } = await world(
      [{ name: 'a', entries: [imported({}), { kind: 'watchAdded', dueOn, text: 'Ring' }] }],
      0,
    );
    await walked(made, one);
    expect(await kindOf(one, 'a')).toBe('notHere');
    await pass(made, one, 4);
    await one.quiet();
    cut(one);
    expect(await kindOf(one, 'a')).toBe('case');
  });
});

describe('a cache that grows above its limit', () => {
  it('loses the records that were used longest ago first, and no more than it must', async () => {
    const text = 'Ord '.repeat(5_000);
    const names = Array.from({ length: 120 }, (_, at) => `c${at}`);
    const { made, one } = await world(
      names.map((name) => ({ name, entries: [imported({}), note(text)] })),
      2,
    );
    made.time.advance(60_000);
    for (const name of names.slice(0, 10)) await one.host.service.openCase(caseId(name));
    await walked(made, one);
    const here = await Promise.all(names.map(async (name) => (await kindOf(one, name)) === 'case'));
    expect(here.slice(0, 10)).not.toContain(false);
    const kept = here.filter(Boolean).length;
    expect(kept).toBeGreaterThan(40);
    expect(kept).toBeLessThan(110);
    expect(await list(one)).toHaveLength(100);
  });
});

describe('a protected person', () => {
  it('is in no index before or after her case’s record has left and come back, and leaves with it', async () => {
    const { made, one, city } = await world(
      [
        {
          name: 'a',
          person: { familyName: 'Kanarieström', protection: 'secrecyMark' },
          entries: [imported({}), note('Planterat ord.')],
        },
        { name: 'b', person: { familyName: 'Nilsson' } },
      ],
      0,
    );
    const indexed = async () => holds(await decrypted(one, 'cache'), 'kanarieström');
    expect(await indexed()).toBe(false);
    await walked(made, one);
    expect(holds(await decrypted(one, 'cache'), 'Planterat ord')).toBe(false);
    expect((await one.host.service.openCase(caseId('a'))).kind).toBe('case');
    expect(await indexed()).toBe(false);
    expect((await one.host.service.search({ text: 'Kanarieström', limit: 5 })).hits).toEqual([]);
    // one who becomes protected leaves list and index at once, though the record is away
    await walked(made, one);
    city.protectPerson(personId('b'), 'protectedRegistration');
    await one.quiet();
    expect((await list(one)).map(({ name }) => name)).toEqual([null, null]);
    expect((await one.host.service.search({ text: 'Nilsson', limit: 5 })).hits).toEqual([]);
    // another gets the case: nothing of her is left
    city.moveCase(caseId('a'), { unitId: unitId('north'), workerId: workerId('bo') });
    await one.quiet();
    expect(holds(await decrypted(one, 'cache'), 'Kanarieström')).toBe(false);
  });
});

describe('definitions', () => {
  it('that no case is pinned to and nothing can be opened by leave', async () => {
    const { made, one } = await world([{ name: 'a', area: 'elderly' }]);
    const hashes = async () => {
      const { caseTypes } = await one.host.service.caseTypes();
      return caseTypes.map(({ hash }) => hash);
    };
    const before = await hashes();
    expect(before.length).toBeGreaterThan(0);
    await pass(made, one, 1);
    expect(await hashes()).toEqual(before);
    expect(await one.host.service.definition(before[0] ?? '')).not.toBeNull();
  });
});

describe('a machine that stops at any call of a walk', () => {
  it('goes on with the same list and the same cases', { timeout: 120_000 }, async () => {
    const cases = ['a', 'b', 'c'].map((name) => ({ name, entries: [imported({}), note(`Ord ${name}.`)] }));
    let calls = 0;
    for (let at = 0; at === 0 || at <= calls; at++) {
      {
        const how = at % 2 ? 'die' : 'dieAfter';
        const { made, one } = await world(cases, 0);
        const rows = await list(one);
        let seen = 0;
        one.fault = () => (++seen === at ? how : null);
        try {
          for (let slice = 0; slice < 10; slice++) made.time.advance(60);
        } catch (error) {
          if (!(error instanceof StoppedError)) throw error;
        }
        if (at === 0) calls = seen;
        one.fault = null;
        await one.kill();
        await until(() => one.state().sync.kind === 'online');
        expect(await list(one)).toEqual(rows);
        for (const { name } of cases) {
          const answer = await one.host.service.openCase(caseId(name));
          expect(answer.kind === 'case' && answer.case.timeline).toHaveLength(2);
        }
        await one.stop();
      }
    }
    expect(calls).toBeGreaterThan(5);
  });
});
