import fc from 'fast-check';
import type { CommandId, DeviceId } from '@samla/case-model/ids';
import type { CaseTypeKey } from '@samla/case-model/definition';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import { envelope } from '../outbox/envelope.ts';
import { hostState } from '../session/host-state.ts';
import { Workspace } from '../session/workspace.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { pageOf } from '../testing/cache.ts';
import { caseId, idOf, personId, unitId } from '../testing/city.ts';
import { testPorts } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { watchDatabase } from '../testing/watch-database.ts';
import { draftsWithoutCase } from './without-case.ts';

const deviceId = idOf('device') as DeviceId;
const names = ['a', 'b', 'c'] as const;
type Name = (typeof names)[number];
const key = (name: Name) => `note:${caseId(name)}`;
const form = (text: string) => JSON.stringify({ heading: '', text });

/** A worker's open stores, and how often they are read. */
function opened() {
  const time = new TestTime();
  const ports = testPorts('waiting drafts', time, () => Promise.reject(new TypeError('no network here')));
  let reads = 0;
  const watch = { before: (call: string) => void (reads += call === 'read' ? 1 : 0), after: () => undefined };
  const [work, cache] = [openWorkInMemory(), openCacheInMemory()].map((db) => watchDatabase(db, watch));
  if (!work || !cache) throw new Error('no stores');
  const workspace = new Workspace({ work, cache, deviceId, memoryOnly: false }, ports, () => undefined);
  workspace.applyPage(pageOf(names.map((name) => ({ name }))));
  const needsYou = () =>
    hostState({
      ...{
        auth: { kind: 'signedOut', message: null } as const,
        workspace,
        textsInMemory: null,
        run: 'one',
        sync: null,
        sealed: 0,
        lock: null,
      },
      ...{ wiped: null, left: false, clock: time },
    }).outbox.needsYou;
  const readsOf = (run: () => unknown) => {
    const before = reads;
    run();
    return reads - before;
  };
  return { workspace, time, ports, needsYou, readsOf };
}

describe('what a window is told of the drafts that wait', () => {
  it('is known without a question to the store, however often it is told and many they are', () => {
    const { workspace, needsYou, readsOf, time } = opened();
    for (let at = 0; at < 20; at++) workspace.drafts.save(`task:${caseId('a')}:step${at}`, form('Ringt.'));
    workspace.synced(time.now());
    workspace.applyPage({ ...pageOf([], 2), lost: [caseId('a')] });
    expect(needsYou()).toBe(20);
    expect(readsOf(needsYou)).toBe(0);
    workspace.drafts.delete(`task:${caseId('a')}:step0`);
    expect(needsYou()).toBe(19);
    // the one that was written on is looked at, and no other
    workspace.drafts.save(key('b'), form('Ett ord till'));
    expect(readsOf(needsYou)).toBeLessThan(5);
    expect(readsOf(needsYou)).toBe(0);
  });

  it('is true after a write that was taken back', () => {
    const { workspace, needsYou, time } = opened();
    workspace.synced(time.now());
    workspace.drafts.save(key('a'), form('Ringt.'));
    workspace.applyPage({ ...pageOf([], 2), lost: [caseId('a')] });
    const { work } = workspace.stores;
    const clearing = work.transaction(() => {
      workspace.drafts.delete(key('a'));
      throw new Error('the disk is full');
    });
    expect(() => void clearing.immediate()).toThrow('full');
    expect(needsYou()).toBe(1);
  });

  it('is what her drafts and cases say, whatever has happened to them', () => {
    const seen = { inConflict: 0, withoutCase: 0 };
    fc.assert(
      fc.property(fc.array(steps, { minLength: 20, maxLength: 40, size: 'max' }), (happens) => {
        const world = opened();
        world.workspace.synced(world.time.now());
        let version = 1;
        for (const [what, name] of happens) {
          happen[what](world, name, ++version);
          const { workspace, needsYou } = world;
          const inConflict = workspace.drafts.inConflict().length;
          const withoutCase = draftsWithoutCase(workspace).length;
          seen.inConflict += inConflict;
          seen.withoutCase += withoutCase;
          const inOutbox = [...workspace.outbox.queue.values()].filter(
            ({ status }) => status.kind === 'refused',
          );
          expect(needsYou()).toBe(inConflict + withoutCase + inOutbox.length);
        }
      }),
    );
    // or it would have proved nothing
    expect(Math.min(seen.inConflict, seen.withoutCase)).toBeGreaterThan(10);
  });
});

type World = ReturnType<typeof opened>;

/** Everything by which a draft begins or ceases to wait for the worker. */
const happen = {
  saved: ({ workspace }, name) => void workspace.drafts.save(key(name), form('Mitt.')),
  emptied: ({ workspace }, name) => void workspace.drafts.save(key(name), form('')),
  sent: ({ workspace }, name) => workspace.drafts.sent(key(name), true),
  laidAside: ({ workspace }, name) => workspace.drafts.layAside(key(name)),
  moved: ({ workspace }, name) => workspace.drafts.move(key(name), key('c')),
  chosen: ({ workspace }, name) => void workspace.drafts.settle(key(name), new Map()),
  accepted({ workspace }, name, version) {
    const row = workspace.drafts.row(key(name));
    if (row) workspace.drafts.atServer.accepted(row, version);
  },
  cameFromElsewhere({ workspace, time }, name, version) {
    const other = idOf('other device') as DeviceId;
    const draft = { key: key(name), content: form(`Annat ${version}.`), savedAt: time.now(), version };
    workspace.drafts.atServer.receive({ ...draft, deviceId: other }, deviceId);
  },
  deletedElsewhere({ workspace, time }, name, version) {
    const draft = { key: key(name), content: null, savedAt: time.now(), version };
    workspace.drafts.atServer.receive({ ...draft, deviceId: idOf('other device') as DeviceId }, deviceId);
  },
  unbrought: ({ workspace }, _, version) =>
    void workspace.drafts.atServer.forgetUnbrought(new Set<string>(), version),
  putBack: ({ workspace }) => workspace.drafts.atServer.beginAnew(),
  caseCame: ({ workspace }, name, version) => workspace.applyPage(pageOf([{ name }], version)),
  caseLost: ({ workspace }, name, version) =>
    workspace.applyPage({ ...pageOf([], version), lost: [caseId(name)] }),
  fetched: ({ workspace, time }) => workspace.synced(time.now()),
  opening({ workspace, ports, time }, name) {
    const args = {
      ...{ typeKey: 'children.report' as CaseTypeKey, definitionHash: '', unitId: unitId('north') },
      ...{ person: { kind: 'known', personId: personId(name) } as const, workerId: null },
      ...{ receivedOn: '2026-11-02' as PlainDate, receivedAt: null, channel: 'phone' as const },
      ...{ backdatingReason: null, reopeningMotive: null },
    };
    const { outbox } = workspace;
    const context = { ...ports, deviceId, clientVersion: '0.1.0', outbox };
    const command = envelope(caseId(name), { name: 'openCase', args }, { alike: [] }, context);
    outbox.apply({ kind: 'stored', command, at: time.now() });
  },
  openingRefused({ workspace, time }, name) {
    const refusal = { kind: 'refused', code: 'unknownPerson', reason: 'Nej.', law: null } as const;
    answerTo(workspace, name, (id) => {
      workspace.outbox.apply({ kind: 'taken', ids: [id] });
      workspace.outbox.apply({
        ...{ kind: 'answered', results: new Map([[id, refusal]]), at: time.now() },
        laterNotBefore: () => 0,
      });
    });
  },
  openingTakenBack: ({ workspace, time }, name) =>
    answerTo(workspace, name, (id) => workspace.outbox.apply({ kind: 'takenBack', id, at: time.now() })),
} as const satisfies Record<string, (world: World, name: Name, version: number) => void>;

const steps = fc.tuple(
  fc.constantFrom(...(Object.keys(happen) as (keyof typeof happen)[])),
  fc.constantFrom(...names),
);

function answerTo({ outbox }: Workspace, name: Name, run: (id: CommandId) => void): void {
  const [item] = outbox.ofCase(caseId(name)).filter(({ status }) => status.kind === 'waiting');
  if (item) run(item.command.id);
}
