import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cli } from './testing/run.ts';

const path = 'samples/model/plan.json';
const sample = JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as {
  levels: string[];
  steps: { on: string; name: string; args: Record<string, unknown> }[];
};
const run = (file: object) =>
  cli(['plan', 'children.concernReport', '--events', 'x.json'], { 'x.json': JSON.stringify(file) });

test('the sample runs through its plan, with its deadlines met', async () => {
  const { code, json } = await cli(['plan', 'children.concernReport', '--events', path]);
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    steps: sample.steps.map(({ on, name }) => ({ on, name, outcome: 'accepted' })),
    stage: { key: 'feedback', phase: 'closure' },
    closed: false,
    closingBlockers: [],
    deadlines: [
      { rule: 'SAFETY_ASSESS', status: 'met', due: '2026-11-02' },
      { rule: 'PRELIM_14', status: 'met', due: '2026-11-16' },
    ],
  });
});

test('a step that the plan does not allow is told with its reason and paragraph, and fails', async () => {
  const { code, json } = await run({ ...sample, steps: sample.steps.filter((_, at) => at !== 1) });
  expect(code).toBe(1);
  const { steps, next } = json() as { steps: object[]; next: { key: string } };
  expect(steps[1]).toMatchObject({ outcome: 'notOpenYet', law: 'SoL 20:1' });
  expect(next.key).toBe('assessSafety');
});

test('a decision beyond the delegation is told', async () => {
  const { json } = await run({ ...sample, levels: ['D0', 'D1'] });
  expect((json() as { steps: object[] }).steps.at(-1)).toMatchObject({ outcome: 'notDelegated' });
});

test('a form that is not complete names each field', async () => {
  const [first] = sample.steps;
  const steps = [{ ...first, args: { ...first?.args, values: { reporterKind: 'professional' } } }];
  const { json } = await run({ ...sample, steps });
  const [step] = (json() as { steps: { outcome: string; findings: { path: string }[] }[] }).steps;
  expect(step?.outcome).toBe('formNotComplete');
  expect(step?.findings.map(({ path: at }) => at)).toContain('whatAndWhen');
});

test.each([
  ['another type', ['children.unknown', '--events', path], 'There is no case type children.unknown'],
  ['no events', ['children.concernReport'], '--events FILE'],
  ['arguments too many', ['children.concernReport', '--events', path, 'more'], '--events FILE'],
])('refuses %s', async (_what, args, message) => {
  const { code, err } = await cli(['plan', ...args]);
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test('a step with faulty arguments names the place', async () => {
  const { code, err } = await run({
    ...sample,
    steps: [{ on: '2026-11-02', name: 'completeTask', args: { task: 7 } }],
  });
  expect(code).toBe(1);
  expect(err).toContain('steps.0 is not as it should be');
  expect(err).toContain('args.task');
});
