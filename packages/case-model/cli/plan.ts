import { applyEntry, fold, type CaseState } from '../src/case-state.ts';
import { deadlinesOfCase } from '../src/case/due.ts';
import { planOf } from '../src/case/plan.ts';
import { commandSchema } from '../src/command.ts';
import { decide } from '../src/decide.ts';
import { caseTypeKeySchema } from '../src/definition/keys.ts';
import { usedLibrary } from './built-in.ts';
import { answer, InputError, type CliCommand } from './io.ts';
import { planFileSchema, stepArgs, type PlanFile, type Step } from './plan-file.ts';
import { contextOf, envelopeOf, factsOf, ids, recordedAt } from './plan-world.ts';
import { readJson } from './read-json.ts';

export const plan: CliCommand = {
  name: 'plan',
  usage: 'CASE_TYPE --events FILE',
  summary:
    'runs a case of a type through a list of events: where its plan stands, what is in the way, its deadlines',
  shapes: `FILE (samples/model/plan.json):
{ received: DATE, time?: "HH:MM", born?: DATE, levels?: ["D1", …], today?: DATE,
  steps: [{ on: DATE, name: COMMAND, args: { … } }] }
COMMAND is submitForm { form, task, values }, completeTask { task }, recordEvent { event, statedAt? },
registerDocument { document }, makeDecision { decision, outcome, text?, reasons?, body? }, adjustDeadline { deadline,
change: "extend" | "pause" | "resume", until?, reason }, closeCase { reason }, addNote { heading, text };
dates that are left out are those of the step. Every step is decided as in the program.

Answer:
{ caseType, steps: [{ on, name, outcome: "accepted" | REFUSAL_CODE, reason?, law?, findings? }], closed,
  stage: { key, name, phase }, next: { key, name } | null,
  stages: [{ key, name, status, blockers: [{ because, law }] }], tasks: [{ key, name, status, done, blockers }],
  milestones: [{ key, name, status }], deadlines: [{ key, rule, name, status, from, due, at, law, verified, reasons }],
  closingBlockers: [{ because, law }] }
Exit code 1 when a step was refused.`,
  run(args, io) {
    const [typeKey, flag, path, ...more] = args;
    if (typeKey === undefined || flag !== '--events' || more.length > 0) {
      throw new InputError('Write: plan CASE_TYPE --events FILE.');
    }
    const file = readJson(io, path, planFileSchema);
    const { outcomes, state } = runSteps(typeKey, file);
    answer(io, { caseType: typeKey, steps: outcomes, ...standing(state) });
    return Promise.resolve(outcomes.every(({ outcome }) => outcome === 'accepted') ? 0 : 1);
  },
};

function runSteps(typeKey: string, file: PlanFile) {
  const library = usedLibrary();
  const caseType = library.caseTypes.find(({ key }) => key === typeKey);
  if (!caseType) throw new InputError(`There is no case type ${typeKey}. \`list\` shows them all.`);
  const playbook = { caseType, rulebook: library.rulebook };
  const opened = {
    kind: 'caseOpened' as const,
    typeKey: caseTypeKeySchema.parse(typeKey),
    receivedOn: file.received,
    receivedAt: file.time ?? null,
    channel: 'eService' as const,
    backdatingReason: null,
    reopeningMotive: null,
  };
  const entry = (seq: number, on: Step['on'], id: string, body: object) =>
    ({
      ...{ id, caseId: ids.case, seq, recordedAt: recordedAt(on), happenedAt: recordedAt(on) },
      ...{ authorId: ids.worker, authorName: 'Handläggare', body },
    }) as never;
  let state = fold(factsOf(playbook, file), [entry(1, file.received, ids.opening, opened)]);
  const outcomes = file.steps.map((step, at) => {
    const command = commandSchema.safeParse({
      ...envelopeOf(step, at),
      name: step.name,
      args: stepArgs(step),
    });
    if (!command.success) throw new InputError(wrongStep(at, command.error.issues));
    const decision = decide(state, command.data, contextOf(file, step));
    const { on, name } = step;
    if (decision.kind === 'accepted') {
      for (const made of decision.entries) {
        state = applyEntry(state, entry(state.entryCount + 1, on, made.id, made.body));
      }
      return { on, name, outcome: 'accepted' };
    }
    if (decision.kind === 'conflict') return { on, name, outcome: 'conflict' };
    const { code, reason, law, findings } = decision;
    return { on, name, outcome: code, reason, law, ...(findings && { findings }) };
  });
  return { outcomes, state };
}

function wrongStep(at: number, issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const places = issues.map(({ path, message }) => `  ${path.map(String).join('.')}: ${message}`);
  return `steps.${at} is not as it should be:\n${places.join('\n')}`;
}

/** Where the case stands, in the words of the plan. */
function standing(state: CaseState) {
  const at = planOf(state);
  if (!at) throw new InputError('The case type has no plan.');
  return {
    closed: state.closed,
    stage: { key: at.current.key, name: at.current.name, phase: at.current.phase },
    next: at.next && { key: at.next.key, name: at.next.name },
    stages: at.stages.map(({ key, name, status, blockers }) => ({ key, name, status, blockers })),
    tasks: at.tasks.map(({ key, name, status, done, blockers }) => ({ key, name, status, done, blockers })),
    milestones: at.milestones,
    deadlines: deadlinesOfCase(state).map(
      ({ key, rule, name, status, from, due, at: time, law, verified, reasons }) => ({
        ...{ key, rule, name, status, from, due, at: time, law, verified, reasons },
      }),
    ),
    closingBlockers: at.closingBlockers,
  };
}
