import type { AssignmentState, Command, Refusal, RefusalCode } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import type { Delivery, NeedsYouItem } from '../contract.ts';

/** Where a command is on its way. What a worker sees of it are the four words of {@link deliveryOf}. */
export type ItemStatus =
  | Waiting
  | { readonly kind: 'sending'; readonly was: Waiting }
  /** on the server; kept until a pull has brought what it did, so that nothing flickers */
  | Accepted
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly reason: string;
      readonly law: string | null;
      /** of a form: each field that is wrong. An older row has none. */
      readonly findings?: Refusal['findings'];
      readonly at: Instant;
    }
  | {
      readonly kind: 'conflict';
      readonly base: number;
      readonly theirs: AssignmentState;
      readonly at: Instant;
    }
  /** the server could not take it for a reason that sending again does not mend by itself */
  | {
      readonly kind: 'parked';
      readonly reason: string;
      /** the path in the arguments that the server could not take. Left out when it did not say; an older row has none. */
      readonly field?: string;
      readonly at: Instant;
      /** the tries until then; left out by an older program */
      readonly failed?: Failed;
    };

/** Tries on its own that ended in a fault of the service or of something between; kept over restarts. */
export interface Failed {
  readonly times: number;
  /** when the first of them was */
  readonly since: Instant;
}

export interface Accepted {
  readonly kind: 'accepted';
  readonly version: number;
  readonly recordedAt: Instant;
}

export interface Waiting {
  readonly kind: 'waiting';
  /** null: it has not failed */
  readonly failed: Failed | null;
  /** times in a row that the service said "not now" */
  readonly laters: number;
  /** a batch that it was in failed, so it travels by itself until its own answer is known */
  readonly alone: boolean;
  /** milliseconds since 1970 before which it is not tried again; null: at once */
  readonly notBefore: number | null;
  /** it was accepted once, and no pull has brought what it did: sent to be told whether the service still knows of it */
  readonly confirms: Accepted | null;
}

/** A command in the outbox. */
export interface Item {
  readonly command: Command;
  readonly storedAt: Instant;
  readonly status: ItemStatus;
}

/** The outbox: commands by id in the device's own order. */
export type Queue = ReadonlyMap<CommandId, Item>;

export const freshlyWaiting: Waiting = {
  ...{ kind: 'waiting', failed: null, laters: 0 },
  ...{ alone: false, notBefore: null, confirms: null },
};

/** The four states that a worker sees: Sparat här, Skickas, Skickat, Behöver dig. */
export function deliveryOf(queue: Queue, item: Item): Delivery {
  if (waitsForWorker(queue, item)) return 'needsYou';
  switch (item.status.kind) {
    case 'waiting':
      return 'savedHere';
    case 'sending':
      return 'sending';
    case 'accepted':
      return 'sent';
    default:
      return 'needsYou';
  }
}

/** Whether only the worker can move it on, by what became of it itself. */
export function needsYou(status: ItemStatus): status is Extract<ItemStatus, { kind: NeedsYouItem['kind'] }> {
  return status.kind === 'refused' || status.kind === 'conflict' || status.kind === 'parked';
}

/** Whether two states fold into the same case: what waits and what is on its way look alike in it. */
export function foldsAlike(a: ItemStatus, b: ItemStatus): boolean {
  const isWaiting = ({ kind }: ItemStatus) => kind === 'waiting' || kind === 'sending';
  return a === b || (isWaiting(a) && isWaiting(b));
}

/** Whether the text is not known to be on the server. */
export function isUnsent(status: ItemStatus): boolean {
  return status.kind !== 'accepted';
}

/**
 * What a command leans on, directly or in turn, that the worker has to handle before anything can become of it: it can
 * neither be sent nor sent again, so she is told of it too, and led there. Of a chain it is the beginning, which leans on
 * nothing of the kind itself; null when there is none.
 */
export function troubleLeanedOn(
  queue: Queue,
  { dependsOn }: Pick<Command, 'dependsOn'>,
  looked = new Set<CommandId>(),
): CommandId | null {
  for (const id of dependsOn) {
    const item = queue.get(id);
    if (!item || item.status.kind === 'accepted' || looked.has(id)) continue;
    looked.add(id);
    const first = troubleLeanedOn(queue, item.command, looked) ?? (needsYou(item.status) ? id : null);
    if (first !== null) return first;
  }
  return null;
}

export function leansOnTrouble(queue: Queue, command: Pick<Command, 'dependsOn'>): boolean {
  return troubleLeanedOn(queue, command) !== null;
}

/** Whether only the worker can move it on: it needs her itself, or leans on what does. */
export function waitsForWorker(queue: Queue, { command, status }: Item): boolean {
  return needsYou(status) || (status.kind === 'waiting' && leansOnTrouble(queue, command));
}

/** Numbers for the status bar. */
export function countsOf(queue: Queue): { waiting: number; sending: number; needsYou: number } {
  const counts = { waiting: 0, sending: 0, needsYou: 0 };
  for (const item of queue.values()) {
    const delivery = deliveryOf(queue, item);
    if (delivery === 'needsYou') counts.needsYou++;
    else if (delivery === 'savedHere') counts.waiting++;
    else if (delivery === 'sending') counts.sending++;
  }
  return counts;
}
