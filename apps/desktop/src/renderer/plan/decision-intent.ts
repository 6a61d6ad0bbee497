import { readAmount } from '@samla/ui/AmountField';
import { readDate } from '@samla/ui/DateTextField';
import type { Intent } from '@samla/case-model/command';
import type { DecisionDefinition } from '@samla/case-model/definition/case-type';
import { delegationLevelSchema, type ItemKey } from '@samla/case-model/definition/keys';
import type { PlainDate } from '@samla/case-model/time';
import type { decisionForm } from '../case/forms.ts';
import type { Text } from '../messages/use-text.ts';
import { statedDate } from './StatedDate.tsx';

type Fields = typeof decisionForm.empty;

/** A decision that can be asked for, or what must be mended first, in Swedish. Pure. */
export function decisionIntent(
  fields: Fields,
  definition: DecisionDefinition,
  task: ItemKey | null,
  today: PlainDate,
  text: Text,
): Extract<Intent, { name: 'makeDecision' }> | string {
  if (fields.outcome === '') return text('decision.noOutcome');
  const decidedOn = statedDate(fields.decidedOn, today);
  if (decidedOn === null) return text('stated.unreadable');
  if (fields.text.trim() === '') return text('decision.noText');
  if (definition.reasons && fields.reasons.trim() === '') return text('decision.noReasons');
  const from = readDate(fields.validFrom, today);
  const to = readDate(fields.validTo, today);
  if (from.kind === 'problem' || to.kind === 'problem') return text('decision.periodUnreadable');
  const amount = fields.amount.trim() === '' ? null : readAmount(fields.amount, { isSigned: false });
  if (amount?.kind === 'problem') return text('decision.amountUnreadable');
  const level = delegationLevelSchema.safeParse(fields.bodyLevel);
  return {
    name: 'makeDecision',
    args: {
      decision: definition.key,
      outcome: fields.outcome,
      task,
      decidedOn,
      body: level.success
        ? { level: level.data, name: fields.bodyName.trim(), reference: fields.bodyReference.trim() }
        : null,
      text: fields.text.trim(),
      reasons: fields.reasons.trim(),
      validFrom: definition.period && from.kind === 'date' ? (from.date as PlainDate) : null,
      validTo: definition.period && to.kind === 'date' ? (to.date as PlainDate) : null,
      amountOre: definition.amount && amount ? amount.value : null,
    },
  };
}
