import { bodyCovers, coveringLevel, isBodyLevel, levelName } from '../case/delegation.ts';
import type { Playbook } from '../case/playbook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import type { DecisionDefinition } from '../definition/case-type.ts';
import type { DelegationLevel, LawKey } from '../definition/keys.ts';
import { heldLevels } from './held-levels.ts';
import { onPlan, refuseTask, unknownItem, type Planned } from './plan-command.ts';
import { refused, refuseFuture, type Asked, type Rule } from './rule.ts';

type Args = CommandArgs<'makeDecision'>;

/** Makes a decision by the worker's own delegation, or records what a body of the board has decided. */
export const makeDecision: Rule<'makeDecision'> = {
  refuse: onPlan((asked, planned) => {
    const { args, context } = asked;
    const definition = definitionOf(planned.playbook, args);
    if (!definition) return unknownItem('Beslutet');
    return (
      refusePlace(args, definition, planned) ??
      refuseOutcome(args, definition) ??
      refuseFuture(args.decidedOn, context, 'Beslutsdatum') ??
      refuseDecider(asked, definition, planned.playbook) ??
      refuseContent(args, definition)
    );
  }),
  body(asked) {
    const { args, state } = asked;
    const { decision, outcome, task, decidedOn, text, reasons, validFrom, validTo, amountOre } = args;
    return {
      ...{ kind: 'decisionMade', decision, outcome, task, decidedOn, law: lawOf(state.playbook, args) },
      ...{ decidedBy: deciderOf(asked), text, reasons, validFrom, validTo, amountOre },
    };
  },
};

function definitionOf(playbook: Playbook | null, { decision }: Args): DecisionDefinition | undefined {
  return playbook?.caseType.decisions.find(({ key }) => key === decision);
}

/** The paragraphs that the decision rests on: its own, or those of the case type; none before the definition has come. */
function lawOf(playbook: Playbook | null, args: Args): LawKey[] {
  const own = definitionOf(playbook, args)?.law ?? [];
  return [...(own.length > 0 ? own : (playbook?.caseType.law ?? []))];
}

/** The level that an outcome asks for. */
export function neededLevel(definition: DecisionDefinition, outcome: string): DelegationLevel {
  return definition.outcomes.find(({ key }) => key === outcome)?.delegation ?? definition.delegation;
}

function deciderOf({ args, state, context }: Asked<'makeDecision'>) {
  if (args.body) return args.body;
  const definition = definitionOf(state.playbook, args);
  const held = heldLevels(state, context);
  const level = definition && coveringLevel(held, neededLevel(definition, args.outcome));
  return { level: level ?? held.at(-1) ?? ('D0' as const), name: context.me.name, reference: null };
}

function refusePlace(
  args: Args,
  definition: DecisionDefinition,
  { playbook, plan }: Planned,
): Refusal | null {
  const tasks = playbook.caseType.plan.stages.flatMap((stage) => stage.tasks);
  if (args.task === null) {
    const owner = tasks.find(({ decision }) => decision === definition.key);
    return owner
      ? refused('notOpenYet', `Beslutet fattas i uppgiften ”${owner.name}”. Öppna den och besluta där.`)
      : null;
  }
  const task = tasks.find(({ key }) => key === args.task);
  if (task?.decision !== definition.key) return unknownItem('Uppgiften med det beslutet');
  return refuseTask(plan, args.task);
}

function refuseOutcome(args: Args, definition: DecisionDefinition): Refusal | null {
  if (definition.outcomes.some(({ key }) => key === args.outcome)) return null;
  const names = definition.outcomes.map(({ name }) => name).join(', ');
  return refused('unknownOutcome', `”${definition.name}” kan inte gå så. Välj något av: ${names}.`);
}

function refuseDecider(
  { args, state, context }: Asked<'makeDecision'>,
  definition: DecisionDefinition,
  { rulebook }: Playbook,
): Refusal | null {
  const needed = neededLevel(definition, args.outcome);
  const called = (level: DelegationLevel) => levelName(level, rulebook, args.decidedOn);
  const law = definition.law[0] ?? null;
  const { body } = args;
  if (body === null) {
    if (isBodyLevel(needed, rulebook, args.decidedOn)) {
      const reason = `Beslutet fattas av ${called(needed)}. Ange vem som beslutade och protokollets paragraf.`;
      return refused('notDelegated', reason, law);
    }
    if (coveringLevel(heldLevels(state, context), needed)) return null;
    const reason = `Din delegation räcker inte: beslutet fattas av ${called(needed)}. Lämna över förslaget till den som har rätt att besluta.`;
    return refused('notDelegated', reason, law);
  }
  if (!isBodyLevel(body.level, rulebook, args.decidedOn)) {
    const reason = `${called(body.level)} är ingen nämnd och inget utskott. Den som har delegationen fattar beslutet själv.`;
    return refused('notDelegated', reason, law);
  }
  if (!bodyCovers(body.level, needed)) {
    return refused(
      'notDelegated',
      `Beslutet fattas av ${called(needed)}, inte av ${called(body.level)}.`,
      law,
    );
  }
  if (body.name.trim() === '' || body.reference.trim() === '') {
    return refused(
      'bodyNeedsReference',
      'Ange vem som beslutade, och mötets protokoll och paragraf.',
      'FL 31 §',
    );
  }
  return null;
}

function refuseContent(args: Args, definition: DecisionDefinition): Refusal | null {
  const { name } = definition;
  if (args.text.trim() === '') return refused('emptyText', 'Skriv vad som beslutas.', 'FL 31 §');
  if (definition.reasons && args.reasons.trim() === '') {
    const reason = 'Skriv skälen: vilka regler som tillämpats och vilka omständigheter som avgjorde.';
    return refused('reasonNeeded', reason, 'FL 32 §');
  }
  const { validFrom, validTo } = args;
  if (!definition.period && (validFrom !== null || validTo !== null)) {
    return refused('periodFaulty', `”${name}” gäller inte för en tid. Ta bort datumen.`);
  }
  if (validTo !== null && (validFrom === null || validTo < validFrom)) {
    return refused(
      'periodFaulty',
      'Sista dagen kan inte ligga före första dagen. Ange första och sista dag.',
    );
  }
  if (!definition.amount && args.amountOre !== null) {
    return refused('amountFaulty', `”${name}” avser inget belopp. Ta bort beloppet.`);
  }
  return null;
}
