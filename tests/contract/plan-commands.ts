import type { Command, CommandArgs, Outcome, Refusal, RefusalCode } from '@samla/case-model/command';
import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import { caseIdSchema, type CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { expect } from 'vitest';
import { caseId, fixture, personOf, suiteClock, today, unit, worker } from './fixture.ts';
import { inquiryType } from './fixture-plan.ts';
import { command, newId, send, type World } from './suite-world.ts';

export type Args<Name extends Command['name']> = Extract<Command, { name: Name }>['args'];
export const item = (key: string) => key as ItemKey;
export const day = (text: string) => text as PlainDate;

/** Commands of the plan as a device sends them, each right but for what a test replaces. */
export const planCommands = {
  submit: (on: CaseId, form: string, task: string | null, more: Partial<Args<'submitForm'>> = {}) =>
    command('submitForm', on, {
      ...{ form: form as FormKey, task: task === null ? null : item(task), level: 'decision' },
      ...{ values: { words: 'Det här står i formuläret.' }, statedOn: today, ...more },
    }),
  complete: (on: CaseId, task: string, statedOn = today) =>
    command('completeTask', on, { task: item(task), statedOn, note: null }),
  event: (on: CaseId, event: string, more: Partial<Args<'recordEvent'>> = {}) =>
    command('recordEvent', on, { event: item(event), statedOn: today, statedAt: null, note: null, ...more }),
  document: (on: CaseId, document: string, receivedOn = today) =>
    command('registerDocument', on, { document: item(document), receivedOn, note: null }),
  decision: (on: CaseId, outcome: string, more: Partial<Args<'makeDecision'>> = {}) =>
    command('makeDecision', on, {
      ...{ decision: item('grant'), outcome, task: item('decide'), decidedOn: today, body: null },
      ...{ text: 'Bistånd beviljas.', reasons: 'Behovet är styrkt.', validFrom: null, validTo: null },
      ...{ amountOre: null, ...more },
    }),
  adjust: (on: CaseId, until: string | null, more: Partial<Args<'adjustDeadline'>> = {}) =>
    command('adjustDeadline', on, {
      ...{ deadline: item('inquiry'), change: 'extend', on: today },
      ...{ until: until === null ? null : day(until), reason: 'Särskilda skäl', ...more },
    }),
  close: (on: CaseId, more: Partial<Args<'closeCase'>> = {}) =>
    command('closeCase', on, { reason: 'done', closedOn: today, note: null, ...more }),
};
type OpenArgs = CommandArgs<'openCase'>;
interface Who {
  readonly subject: string;
}

export const hashOf = (key: string) =>
  fixture.definitions.find(({ content }) => content.key === key)?.hash ?? '';

/** The id of a case that a device makes up. */
export const newCaseId = (): CaseId => caseIdSchema.parse(newId());

/** Opens an inquiry of the person of `caseId.twos`, but for what is replaced; by a client that does not say what it showed. */
export function openCommand(
  more: Partial<OpenArgs> = {},
  id = newCaseId(),
  sent: Parameters<typeof command>[3] = {},
): Command {
  const args: OpenArgs = {
    ...{ typeKey: inquiryType.key, definitionHash: hashOf(inquiryType.key), unitId: unit.children },
    ...{ person: { kind: 'known', personId: personOf(caseId.twos).id }, workerId: worker.two.id },
    ...{ receivedOn: today, receivedAt: null, channel: 'letter', backdatingReason: null },
    ...{ reopeningMotive: null, ...more },
  };
  return command('openCase', id, args, sent);
}

/** What the suites of the plan and of opening share. */
export function openingHelpers(world: () => World) {
  const service = (who: Who) => world().service(who.subject);

  async function accepts(who: Who, one: Command): Promise<Outcome> {
    const outcome = await send(service(who), one);
    expect(outcome, one.name).toMatchObject({ kind: 'accepted', recordedAt: suiteClock.now() });
    return outcome as Outcome;
  }

  /** Refused with this code, in words with these in them; nothing is written. */
  async function refuses(who: Who, one: Command, code: RefusalCode, words = ''): Promise<Refusal> {
    const before = await world().entries(one.aggregate.id);
    const outcome = await send(service(who), one);
    expect(outcome, one.name).toMatchObject({ kind: 'refused', code });
    const refusal = outcome as Refusal;
    expect(refusal.reason).toContain(words);
    expect(await world().entries(one.aggregate.id)).toEqual(before);
    return refusal;
  }

  async function opened(who: Who, more: Partial<OpenArgs> = {}): Promise<CaseId> {
    const one = openCommand(more);
    await accepts(who, one);
    return one.aggregate.id;
  }

  /** An inquiry that waits for its decision. */
  async function ready(who: Who, { without }: { without?: 'document' } = {}): Promise<CaseId> {
    const id = await opened(who);
    await accepts(who, planCommands.submit(id, 'intake', 'register'));
    await accepts(who, planCommands.submit(id, 'inquiry', 'investigate'));
    if (without !== 'document') await accepts(who, planCommands.document(id, 'certificate'));
    return id;
  }

  return { service, accepts, refuses, opened, ready };
}
