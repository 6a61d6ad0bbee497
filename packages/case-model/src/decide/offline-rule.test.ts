import { expect, test } from 'vitest';
import type { Intent } from '../command.ts';
import { offlineRule } from '../decide.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import { commandOf, stateWith, testId, testToday, testUnit } from '../testing/record.ts';
import { testRulebook } from '../testing/definitions.ts';

const intent = (...[name, args]: Parameters<typeof commandOf>): Intent => {
  const { name: same, args: parsed } = commandOf(name, args);
  return { name: same, args: parsed } as Intent;
};
const state = stateWith(permitType, [{ kind: 'caseOpened' }], permitRules);
const listen = intent('completeTask', { task: 'listen', statedOn: testToday, note: null });
const close = intent('closeCase', { reason: 'done', closedOn: testToday, note: null });

test('what must be answered at once waits for nobody', () => {
  expect(offlineRule(close, state)).toBe('draftOnly');
  expect(offlineRule(close, undefined)).toBe('draftOnly');
  expect(offlineRule(listen, state)).toBe('queue');
  expect(offlineRule(listen, undefined)).toBe('queue');
});

test('the rule book’s row decides for its command', () => {
  const rules = testRulebook({
    commands: [
      { name: 'closeCase', offline: 'queue' },
      { name: 'completeTask', offline: 'draftOnly' },
    ],
  });
  const ruled = stateWith(permitType, [], rules);
  expect(offlineRule(close, ruled)).toBe('queue');
  expect(offlineRule(listen, ruled)).toBe('draftOnly');
});

test('a task can be stricter than its command', () => {
  const strict = intent('completeTask', { task: 'decide', statedOn: testToday, note: null });
  expect(offlineRule(strict, state)).toBe('draftOnly');
});

test('a case is handed over within its unit only', () => {
  const to = (unitId: string) => intent('assignCase', { workerId: null, unitId, ground: null });
  expect(offlineRule(to(testUnit), state)).toBe('queue');
  expect(offlineRule(to(testId(1, 2)), state)).toBe('draftOnly');
  expect(offlineRule(to(testUnit), undefined)).toBe('draftOnly');
});

test('a case for somebody who is known here may be opened offline, for one of the register alone not', () => {
  const open = (person: object): Intent => ({ name: 'openCase', args: { person } }) as unknown as Intent;
  expect(offlineRule(open({ kind: 'known', personId: testId(7, 1) }), undefined)).toBe('queue');
  expect(offlineRule(open({ kind: 'register', identityNumber: '191212121212' }), undefined)).toBe(
    'draftOnly',
  );
});
