import { SqliteError } from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Session } from '@samla/api-client/schemas';
import type { Command } from '@samla/case-model/command';
import type { CommandId, DeviceId, EntryId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, idOf, note } from '../testing/city.ts';
import { watchDatabase } from '../testing/watch-database.ts';

/*
 * What a worker's list says of a case is true again as soon as the disk is, without the program being started anew.
 */

const at = '2026-11-02T08:00:00.000Z' as Instant;
const command: Command = {
  id: idOf('command') as CommandId,
  deviceId: idOf('device') as DeviceId,
  ...{
    seq: 1,
    argsVersion: 1,
    aggregate: { kind: 'case', id: caseId('a') },
    dependsOn: [],
    baseVersions: {},
  },
  ...{ happenedAt: at, clientVersion: '0.1.0', name: 'addNote' },
  args: { heading: 'Samtal', text: 'Ringde.', eventOn: null, backdatingReason: null },
};
const view: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};

/** A worker with one case, on a disk that can become full. */
function onDisk() {
  const disk = { isFull: false };
  const cache = watchDatabase(openCacheInMemory(), {
    before(call) {
      if (disk.isFull && call === 'commit') throw new SqliteError('disk is full', 'SQLITE_FULL');
    },
    after: () => undefined,
  });
  const workspace = workspaceWith(pageOf([{ name: 'a' }]), cache);
  const row = () => workspace.worklist.window(view, 0, 1, '2026-11-02' as PlainDate).rows[0];
  return { disk, workspace, row };
}

const nothingNew = pageOf([]);

it('is true after a round when the disk was full as something was written', () => {
  const { disk, workspace, row } = onDisk();
  disk.isFull = true;
  workspace.outbox.apply({ kind: 'stored', command, at });
  expect(row()).toMatchObject({ pending: 0 });
  disk.isFull = false;
  workspace.applyPage(nothingNew);
  expect(row()).toMatchObject({ pending: 1 });
});

it('is true after a round when the disk was full as something had arrived', () => {
  const { disk, workspace, row } = onDisk();
  workspace.outbox.apply({ kind: 'stored', command, at });
  workspace.applyPage({
    ...nothingNew,
    entries: [
      {
        ...{ id: command.id as string as EntryId, caseId: caseId('a'), seq: 2, recordedAt: at },
        ...{ happenedAt: at, authorId: null, authorName: 'Amina Lindqvist', body: note('Ringde.') },
      },
    ],
  });
  expect(row()).toMatchObject({ pending: 0 });
  workspace.outbox.apply({ kind: 'stored', command: { ...command, id: idOf('other') as CommandId }, at });
  expect(row()).toMatchObject({ pending: 1 });
  disk.isFull = true;
  workspace.outbox.apply({ kind: 'takenBack', id: idOf('other') as CommandId, at });
  expect(row()).toMatchObject({ pending: 1 });
  disk.isFull = false;
  workspace.applyPage(nothingNew);
  expect(row()).toMatchObject({ pending: 0 });
});

it('is folded by what the server said of me also when the disk was full as it said so', () => {
  const { disk, workspace, row } = onDisk();
  const { session } = workspace.organisation;
  if (!session) throw new Error('nobody is at work');
  expect(row()).toMatchObject({ mine: true });
  const other: Session = { ...session, worker: { id: idOf('other') as WorkerId, name: 'Bo Åsberg' } };
  disk.isFull = true;
  expect(() => workspace.keepSession(other)).toThrow(SqliteError);
  disk.isFull = false;
  workspace.keepSession(other);
  expect(row()).toMatchObject({ mine: false });
});
