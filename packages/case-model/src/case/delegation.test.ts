import { describe, expect, test } from 'vitest';
import { delegationLevelSchema } from '../definition/keys.ts';
import type { UnitId } from '../ids.ts';
import { testRulebook } from '../testing/definitions.ts';
import type { PlainDate } from '../time.ts';
import {
  bodyCovers,
  coveringLevel,
  isBodyLevel,
  levelName,
  levelsOfRole,
  levelsOnCase,
  workerRoleSchema,
} from './delegation.ts';

const unit = (number: number) => `unit ${String(number)}` as UnitId;
const on = '2026-11-02' as PlainDate;

test('each role holds its levels of the schedule', () => {
  const held = Object.fromEntries(workerRoleSchema.options.map((role) => [role, levelsOfRole(role)]));
  expect(held).toEqual({
    caseWorker: ['D0', 'D1'],
    unitManager: ['D0', 'D1', 'D2', 'D3'],
    performer: ['D0'],
    boardMember: [],
  });
});

describe('delegation', () => {
  test('a higher level covers a lower, and the lowest that does is named', () => {
    expect(coveringLevel(['D3', 'D1', 'D0'], 'D1')).toBe('D1');
    expect(coveringLevel(['D0', 'D3'], 'D1')).toBe('D3');
    expect(coveringLevel(['D0', 'D1'], 'D2')).toBeUndefined();
    expect(coveringLevel([], 'D0')).toBeUndefined();
    expect(coveringLevel(['D4'], 'D0')).toBe('D4');
  });

  test('nobody holds what a body decides', () => {
    for (const needed of ['D5', 'D6', 'DC'] as const) {
      expect(coveringLevel([...delegationLevelSchema.options], needed)).toBeUndefined();
    }
  });

  test('the board covers all, its committee all but what is the board’s, the chair only the chair’s', () => {
    const covered = (body: 'D5' | 'D6' | 'DC') =>
      delegationLevelSchema.options.filter((needed) => bodyCovers(body, needed));
    expect(covered('D6')).toEqual([...delegationLevelSchema.options]);
    expect(covered('D5')).toEqual(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'DC']);
    expect(covered('DC')).toEqual(['DC']);
  });
});

describe('the delegation on a case', () => {
  const place = { unitId: unit(1), boardId: 'district', named: null };
  const mine = [
    { unitId: unit(1), boardId: 'district', levels: levelsOfRole('caseWorker') },
    { unitId: unit(2), boardId: 'district', levels: levelsOfRole('unitManager') },
    { unitId: unit(3), boardId: 'guardianship', levels: ['D4' as const] },
  ];

  test('is held in the case’s own unit, in whatever way one is named', () => {
    expect(levelsOnCase(mine, place)).toEqual(['D0', 'D1']);
    expect(levelsOnCase(mine, { ...place, named: 'coWorker' })).toEqual(['D0', 'D1']);
    expect(levelsOnCase(mine, { ...place, unitId: unit(9) })).toEqual([]);
  });

  test('is brought by whoever is named to decide from any unit of the board, and from no other board', () => {
    expect(levelsOnCase(mine, { ...place, named: 'decider' })).toEqual(['D0', 'D1', 'D2', 'D3']);
    expect(levelsOnCase(mine, { ...place, unitId: unit(9), named: 'decider' })).toEqual([
      ...['D0', 'D1', 'D2', 'D3'],
    ]);
    expect(levelsOnCase(mine, { unitId: unit(9), boardId: 'other', named: 'decider' })).toEqual([]);
  });
});

describe('the schedule of the rule book', () => {
  const rulebook = testRulebook({
    delegation: [
      { level: 'D4', name: 'Direktör', validFrom: '2020-01-01', validTo: '2026-06-30' },
      { level: 'D4', name: 'Delegationsutskott', body: true, validFrom: '2026-07-01' },
    ],
  });

  test('says on the day which levels are a body’s and what they are called', () => {
    expect(isBodyLevel('D4', rulebook, on)).toBe(true);
    expect(levelName('D4', rulebook, on)).toBe('Delegationsutskott');
    const before = '2026-06-30' as PlainDate;
    expect(isBodyLevel('D4', rulebook, before)).toBe(false);
    expect(levelName('D4', rulebook, before)).toBe('Direktör');
  });

  test('leaves the levels that it does not name to what they commonly are', () => {
    expect(delegationLevelSchema.options.filter((level) => isBodyLevel(level, testRulebook(), on))).toEqual([
      'D5',
      'D6',
      'DC',
    ]);
    expect(levelName('D1', testRulebook(), on)).toBe('D1');
  });
});
