import { describe, expect, it } from 'vitest';
import type { Command } from '@samla/case-model/command';
import type { CommandId, DeviceId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import { countsOf } from '../outbox/item.ts';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, idOf, unitId } from '../testing/city.ts';

const today = '2026-11-02' as PlainDate;
const view: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};

describe('what leans on something that needs the worker', () => {
  it('needs her too: in the list, in the case and in the status bar, and changes nothing in the case', () => {
    const workspace = workspaceWith(pageOf([{ name: 'a' }]));
    const at = '2026-11-02T08:00:00.000Z' as Instant;
    const moved = (name: string, seq: number, dependsOn: CommandId[]): Command => ({
      id: idOf(name) as CommandId,
      deviceId: idOf('d') as DeviceId,
      ...{ seq, argsVersion: 1, aggregate: { kind: 'case', id: caseId('a') }, dependsOn },
      ...{ baseVersions: { assignment: 1 }, happenedAt: at, clientVersion: '0.1.0', name: 'assignCase' },
      args: { workerId: null, unitId: unitId('north'), ground: name },
    });
    const [first, second] = [moved('first', 1, []), moved('second', 2, [idOf('first') as CommandId])];
    for (const command of [first, second]) workspace.outbox.apply({ kind: 'stored', command, at });
    const row = () => workspace.worklist.window(view, 0, 1, today).rows[0];
    expect(row()).toMatchObject({ pending: 2, needsYou: false });
    workspace.outbox.apply({ kind: 'taken', ids: [first.id] });
    workspace.outbox.apply({
      kind: 'faulted',
      notBefore: () => 0,
      final: { reason: 'Nej.', after: 1, over: 0 },
      at,
    });
    expect(countsOf(workspace.outbox.queue)).toEqual({ waiting: 0, sending: 0, needsYou: 2 });
    expect(row()).toMatchObject({ pending: 0, needsYou: true, workerName: 'Amina Lindqvist' });
    const lines = workspace.local(caseId('a'))?.lines.filter(({ command }) => command !== null);
    expect(lines?.map(({ delivery }) => delivery)).toEqual(['needsYou', 'needsYou']);
  });
});
