import type { CaseState } from '../case-state.ts';
import type { Command, CommandArgs, CommandName, Conflict, Refusal, RefusalCode } from '../command.ts';
import type { EntryBody } from '../entry.ts';
import { dateInStockholm, type PlainDate } from '../time.ts';
import type { Acceptance, DecideContext } from './context.ts';

/** A command with what it is decided on. */
export interface Asked<Name extends CommandName> {
  readonly state: CaseState;
  readonly args: CommandArgs<Name>;
  readonly command: Command;
  readonly context: DecideContext;
}

/** The whole rule of one command on a case that the worker may see. */
export interface Rule<Name extends CommandName> {
  /** what is in its way, or null */
  refuse(asked: Asked<Name>): Refusal | Conflict | null;
  /** the entry that it asks for, which is shown also while it waits or is refused */
  body(asked: Asked<Name>): EntryBody;
  /** what else it changes in the case row */
  effects?(asked: Asked<Name>): Partial<Pick<Acceptance, 'assignment' | 'participant'>>;
}

export function refused(code: RefusalCode, reason: string, law: string | null = null): Refusal {
  return { kind: 'refused', code, reason: reason.slice(0, 500), law };
}

/** A stated legal date that lies ahead is refused: what the worker answers for has happened. */
export function refuseFuture(statedOn: PlainDate, { now }: DecideContext, what: string): Refusal | null {
  const today = dateInStockholm(now);
  if (statedOn <= today) return null;
  return refused('futureDate', `${what} kan inte ligga i framtiden. Ange ett datum till och med ${today}.`);
}
