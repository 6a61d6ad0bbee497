import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../host/contract.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { daysFromToday, sampleId, TODAY } from '../testing/sample-record.ts';
import { nextStep } from './next-step.ts';

async function sample(index: number): Promise<CaseView> {
  const answer = await new FakeHost().getCase(sampleId(4, index));
  if (answer.kind !== 'case') throw new Error('The sample has no such case');
  return answer.case;
}

const watch = (days: number): CaseView['watches'][number] => ({
  id: sampleId(5, 9999) as never,
  dueOn: daysFromToday(days),
  text: 'Ring skolan',
  completed: null,
  delivery: 'sent',
});

describe('the one thing to do in a case', () => {
  test('what the server did not take comes before everything', async () => {
    const view = await sample(0);
    const stopped = view.timeline.map((line, at) =>
      at === 0 ? { ...line, delivery: 'needsYou' as const } : line,
    );
    expect(nextStep({ ...view, timeline: stopped }, TODAY).kind).toBe('needsYou');
  });

  test('a watch that is late, before a deadline that is only near', async () => {
    const view = { ...(await sample(3)), watches: [watch(-2)] };
    expect(nextStep(view, TODAY)).toMatchObject({ kind: 'watch', days: -2 });
  });

  test('the deadline of today', async () => {
    expect(nextStep({ ...(await sample(0)), watches: [] }, TODAY)).toMatchObject({
      kind: 'deadline',
      days: 0,
    });
  });

  test('a watch that is done asks nothing', async () => {
    const done = { ...watch(-2), completed: { at: '2026-11-01T08:00:00.000Z' as never, by: 'Jonas Berg' } };
    const view = { ...(await sample(11)), watches: [done] };
    expect(nextStep(view, TODAY)).toEqual({ kind: 'nothing', next: daysFromToday(12) });
  });

  test('a case nobody has', async () => {
    const view = await sample(38);
    expect(nextStep(view, TODAY).kind).toBe('unassigned');
  });

  test('values to check', async () => {
    const view = { ...(await sample(6)), deadline: null };
    expect(nextStep(view, TODAY)).toEqual({ kind: 'checks', count: 1 });
  });

  test('a closed case asks nothing', async () => {
    expect(nextStep(await sample(30), TODAY)).toEqual({ kind: 'closed' });
  });
});
