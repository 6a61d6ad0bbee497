import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../host/contract.ts';
import type { CaseId } from '@samla/case-model/ids';
import { concernReportPlaybook, plainPlaybook } from '../testing/sample-definitions.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { daysFromToday, sampleId, TODAY } from '../testing/sample-record.ts';
import { nextStep } from './next-step.ts';

async function sample(index: number): Promise<CaseView> {
  const answer = await new FakeHost().getCase(sampleId(4, index));
  if (answer.kind !== 'case') throw new Error('The sample has no such case');
  return answer.case;
}

const plain = plainPlaybook.caseType;

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
    expect(nextStep({ ...view, timeline: stopped }, TODAY, null).kind).toBe('needsYou');
  });

  test('a watch that is late, before a deadline that is only near', async () => {
    const view = { ...(await sample(3)), watches: [watch(-2)] };
    expect(nextStep(view, TODAY, plain)).toMatchObject({ kind: 'watch', days: -2 });
  });

  test('the deadline of today', async () => {
    expect(nextStep({ ...(await sample(1)), watches: [] }, TODAY, null)).toMatchObject({
      kind: 'deadline',
      days: 0,
    });
  });

  test('the open task that a deadline of today hangs on', async () => {
    const view = { ...(await sample(0)), watches: [watch(0)] };
    expect(nextStep(view, TODAY, concernReportPlaybook.caseType)).toMatchObject({
      kind: 'task',
      task: { key: 'assessSafety' },
      deadline: { key: 'safety', due: TODAY },
      days: 0,
      meets: true,
    });
  });

  test('a watch that is later than the deadline of today comes first', async () => {
    const view = { ...(await sample(0)), watches: [watch(-1)] };
    expect(nextStep(view, TODAY, concernReportPlaybook.caseType)).toMatchObject({ kind: 'watch', days: -1 });
  });

  test('the next task of the plan, with the nearest deadline beside it', async () => {
    const host = new FakeHost();
    const caseId = sampleId(4, 3) as CaseId;
    const answer = await host.getCase(caseId);
    if (answer.kind !== 'case') throw new Error('The sample has no such case');
    const step = nextStep({ ...answer.case, deadline: null, watches: [] }, TODAY, plain);
    expect(step).toMatchObject({ kind: 'task', task: { key: 'investigationTask' }, meets: false });
  });

  test('a watch that is done asks nothing', async () => {
    const done = { ...watch(-2), completed: { at: '2026-11-01T08:00:00.000Z' as never, by: 'Jonas Berg' } };
    const view = { ...(await sample(11)), watches: [done] };
    expect(nextStep(view, TODAY, null)).toEqual({ kind: 'nothing', next: daysFromToday(12) });
  });

  test('a case nobody has', async () => {
    const view = await sample(38);
    expect(nextStep(view, TODAY, plain).kind).toBe('unassigned');
  });

  test('values to check', async () => {
    const view = { ...(await sample(6)), deadline: null };
    expect(nextStep(view, TODAY, plain)).toEqual({ kind: 'checks', count: 1 });
  });

  test('a closed case asks nothing', async () => {
    expect(nextStep(await sample(30), TODAY, plain)).toEqual({ kind: 'closed' });
  });
});
