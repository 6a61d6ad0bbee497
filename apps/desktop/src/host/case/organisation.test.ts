import type { Assignment, Session } from '@samla/api-client/schemas';
import type { BoardId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { expect, test } from 'vitest';
import { decideContext } from './organisation.ts';

const now = '2026-11-02T09:00:00.000Z' as Instant;
const [own, other] = ['unit 1' as UnitId, 'unit 2' as UnitId];
const boardId = 'board 1' as BoardId;
const assignment: Assignment = {
  ...{ unitId: other, unitName: 'Enhet 2', unitKind: 'orderer', boardId, boardName: 'Nämnden' },
  ...{ areas: [], role: 'unitManager', levels: ['D0', 'D3'] },
};
const session: Session = {
  ...{ worker: { id: 'worker 1' as WorkerId, name: 'Åsa Berg' }, assignments: [assignment], areas: [] },
  ...{ catalogue: { rulebook: 'a'.repeat(64), caseTypes: [] }, longestOfflineHours: 72, serverTime: now },
};

test('whoever is named to decide brings the levels that the server said from her unit of the board', () => {
  const { levelsOn } = decideContext({ session, colleagues: [], units: [] }, now);
  expect(levelsOn({ unitId: own, boardId, named: 'coWorker' })).toEqual([]);
  expect(levelsOn({ unitId: own, boardId, named: 'decider' })).toEqual(['D0', 'D3']);
  expect(levelsOn({ unitId: own, boardId: 'board 2', named: 'decider' })).toEqual([]);
});

test('before the server has said who I am nobody decides', () => {
  const { levelsOn } = decideContext({ session: null, colleagues: [], units: [] }, now);
  expect(levelsOn({ unitId: other, boardId, named: 'decider' })).toEqual([]);
});
