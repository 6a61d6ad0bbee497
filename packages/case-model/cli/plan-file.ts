import { z } from 'zod';
import { commandNames } from '../src/command.ts';
import { delegationLevelSchema } from '../src/definition/keys.ts';
import { plainDateSchema, timeOfDaySchema } from '../src/time.ts';

const stepSchema = z.strictObject({
  on: plainDateSchema,
  name: z.enum(commandNames),
  args: z.record(z.string(), z.json()).default({}),
});
export type Step = z.infer<typeof stepSchema>;

/** A case in a file: when it came in, and what was done in it. */
export const planFileSchema = z.strictObject({
  received: plainDateSchema,
  time: timeOfDaySchema.optional(),
  /** the day that the person was born, for deadlines that count from it */
  born: plainDateSchema.optional(),
  /** what the worker may decide; everything that a person can, when left out */
  levels: z.array(delegationLevelSchema).default(['D0', 'D1', 'D2', 'D3', 'D4']),
  /** the clock of the last reading; the day of each step when left out */
  today: plainDateSchema.optional(),
  steps: z.array(stepSchema).max(1000).default([]),
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** The arguments of a step: what it states, and for what it leaves out the day of the step and nothing else. */
export function stepArgs({ name, on, args }: Step): unknown {
  const left: Partial<Record<Step['name'], object>> = {
    addNote: { eventOn: null, backdatingReason: null },
    submitForm: { task: null, level: 'decision', values: {}, statedOn: on },
    completeTask: { statedOn: on, note: null },
    recordEvent: { statedOn: on, statedAt: null, note: null },
    registerDocument: { receivedOn: on, note: null },
    makeDecision: {
      ...{ task: null, decidedOn: on, body: null, text: 'Beslut', reasons: 'Skäl' },
      ...{ validFrom: null, validTo: null, amountOre: null },
    },
    adjustDeadline: { on, until: null },
    closeCase: { closedOn: on, note: null },
  };
  return { ...left[name], ...args };
}
