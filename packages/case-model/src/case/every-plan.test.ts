import { describe, expect, test } from 'vitest';
import { stageSchema } from '../entry.ts';
import { builtInLibrary } from '../testing/built-in.ts';
import { driveToClosing } from '../testing/drive.ts';
import { seededRandom } from '../testing/random.ts';
import { bodyOf, entryOf, testFacts, type BodySketch } from '../testing/record.ts';
import { fold } from '../case-state.ts';
import { planOf } from './plan.ts';

const { caseTypes, rulebook } = builtInLibrary();

const begun = (caseType: (typeof caseTypes)[number], sketch: BodySketch) =>
  fold(testFacts(caseType, { ...rulebook }), [entryOf(bodyOf(sketch), 1)]);

describe.each(caseTypes.map((caseType) => [caseType.key as string, caseType] as const))(
  '%s',
  (key, caseType) => {
    const opened = () => begun(caseType, { kind: 'caseOpened', typeKey: key });

    test('can be carried from its opening to its closing, whichever way it goes', () => {
      for (let seed = 1; seed <= 8; seed++) {
        const end = driveToClosing(opened(), seededRandom(seed));
        expect(end.closed).toBe(true);
        expect(planOf(end)?.tasks.filter(({ status }) => status === 'active')).toEqual([]);
      }
    });

    test('has no task and no milestone that nothing ever comes to', () => {
      const { stages, milestones } = caseType.plan;
      const left = new Set<string>(
        [...stages.flatMap(({ tasks }) => tasks), ...milestones].map((item) => item.key),
      );
      for (let seed = 1; left.size > 0 && seed <= 150; seed++) {
        driveToClosing(opened(), seededRandom(seed), 'doesAll', (state) => {
          const plan = planOf(state);
          for (const { key: task, status } of plan?.tasks ?? []) if (status === 'active') left.delete(task);
          for (const { key: milestone, status } of plan?.milestones ?? []) {
            if (status === 'completed') left.delete(milestone);
          }
        });
      }
      expect([...left]).toEqual([]);
    });

    test.each(stageSchema.options)(
      'has a valid state when it was imported in stage %s, and can be closed',
      (stage) => {
        const start = begun(caseType, { kind: 'caseImported', stage });
        const plan = planOf(start);
        expect(start.stage).toBe(stage);
        expect(start.closed).toBe(stage === 'closure');
        expect(plan?.current.key).toBe(caseType.imported[stage]);
        if (start.closed) return;
        for (let seed = 1; seed <= 3; seed++)
          expect(driveToClosing(start, seededRandom(seed)).closed).toBe(true);
      },
    );
  },
);
