import type { MomentRef } from '../definition/keys.ts';
import type { StageDefinition, Task } from '../definition/plan.ts';
import type { CaseFile } from './case-file.ts';
import { momentsOf } from './moments.ts';
import type { Playbook } from './playbook.ts';

/**
 * What an imported case has behind it. The stages before the one that it arrives in were passed in the old system,
 * which told neither their forms nor which way their decisions went: whatever waits only for that is open, and the
 * worker, who can read the old papers, chooses.
 */
export interface Passed {
  /** the stage that the case arrived in; undefined when it was opened here */
  readonly arrivedIn: StageDefinition | undefined;
  stage(stage: StageDefinition): boolean;
  /** whether a happening lies in what was passed */
  saw(ref: MomentRef): boolean;
  /** whether a condition that reads these forms and decisions reads one that was passed and is not told anew */
  knew(reads: readonly MomentRef[]): boolean;
}

export function passedOf({ caseType }: Playbook, file: CaseFile): Passed {
  if (file.imported === null) {
    return { arrivedIn: undefined, stage: () => false, saw: () => false, knew: () => false };
  }
  const { stages } = caseType.plan;
  const arrival = caseType.imported[file.imported.stage];
  const at = Math.max(
    0,
    stages.findIndex(({ key }) => key === arrival),
  );
  const behind = stages.slice(0, at);
  const tasks = behind.flatMap((stage) => stage.tasks);
  const refs = new Set([...behind.map(({ key }) => `stage.${key}`), ...tasks.flatMap(refsOf)]);
  // of a decision its way too: nobody can say here that it was not taken
  const saw = (ref: MomentRef) => refs.has(ref) || refs.has(ref.split('.').slice(0, 2).join('.'));
  return {
    arrivedIn: stages[at],
    stage: (stage) => behind.includes(stage),
    saw,
    knew: (reads) => reads.some((ref) => saw(ref) && momentsOf(file, ref).length === 0),
  };
}

function refsOf({ key, form, decision }: Task): string[] {
  return [`task.${key}`, ...(form ? [`form.${form}`] : []), ...(decision ? [`decision.${decision}`] : [])];
}
