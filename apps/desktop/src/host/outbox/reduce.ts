import type { Command, Outcome } from '@samla/case-model/command';
import type { CaseId, CommandId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { afterFault, failingOnIt, type GivesUp } from './failing.ts';
import { freshlyWaiting, type Accepted, type Item, type ItemStatus, type Queue } from './item.ts';
import { leanOnNewId } from './lean.ts';

/** Everything that can happen to the outbox. */
export type OutboxEvent =
  | { readonly kind: 'stored'; readonly command: Command; readonly at: Instant }
  | { readonly kind: 'taken'; readonly ids: readonly CommandId[] }
  | {
      readonly kind: 'answered';
      readonly results: ReadonlyMap<CommandId, Outcome | Later>;
      readonly at: Instant;
      /** when what was put off so often in a row is tried again, or what the service itself failed on so often */
      readonly laterNotBefore: (times: number, why: 'later' | 'fault') => number;
    }
  /** nobody answered, or sign-in is needed: nothing is known, and it does not count as a try */
  | { readonly kind: 'unanswered' }
  /** no answer about any of them: the service failed, or something between did */
  | {
      readonly kind: 'faulted';
      readonly notBefore: (times: number) => number;
      readonly final: GivesUp;
      readonly at: Instant;
    }
  /** a pull brought the entries of these commands */
  | { readonly kind: 'arrived'; readonly ids: readonly CommandId[] }
  /** a whole pull after they were accepted has not brought what they did */
  | { readonly kind: 'missed'; readonly ids: readonly CommandId[] }
  /** the worker sends once more: as it is (parked), or as a new command (refused, conflict) */
  | { readonly kind: 'again'; readonly id: CommandId; readonly as: Command | null; readonly at: Instant }
  /** the worker took the text back into a form, or let it go */
  | { readonly kind: 'takenBack'; readonly id: CommandId; readonly at: Instant };

/** Not now; with `fault` the service failed on the command itself. */
export interface Later {
  readonly kind: 'later';
  readonly fault?: true | undefined;
}

/**
 * The outbox after an event. Pure. Nothing is removed but by `arrived`, by the worker's own `takenBack`, and by the same
 * acceptance twice: then the service has it, and this worker is not shown what it did.
 */
export function reduce(queue: Queue, event: OutboxEvent): Queue {
  switch (event.kind) {
    case 'stored':
      return new Map(queue).set(event.command.id, {
        command: event.command,
        storedAt: event.at,
        status: freshlyWaiting,
      });
    case 'taken': {
      const taken = new Set(event.ids);
      return mapStatus(queue, ({ command, status }) =>
        taken.has(command.id) && status.kind === 'waiting' ? { kind: 'sending', was: status } : status,
      );
    }
    case 'answered':
      return answered(queue, event);
    case 'unanswered':
      return mapStatus(queue, ({ status }) => (status.kind === 'sending' ? status.was : status));
    case 'faulted':
      return faulted(queue, event);
    case 'arrived': {
      const next = new Map(queue);
      for (const id of event.ids) next.delete(id);
      return next;
    }
    case 'missed': {
      const missed = new Set(event.ids);
      return mapStatus(queue, ({ command, status }) =>
        missed.has(command.id) && status.kind === 'accepted'
          ? { ...freshlyWaiting, confirms: status }
          : status,
      );
    }
    case 'again':
      return again(queue, event);
    case 'takenBack':
      return takenBack(queue, event.id, event.at);
  }
}

function mapStatus(queue: Queue, status: (item: Item) => ItemStatus): Queue {
  const next = new Map<CommandId, Item>();
  for (const [id, item] of queue) {
    const after = status(item);
    next.set(id, after === item.status ? item : { ...item, status: after });
  }
  return next;
}

type Answered = Extract<OutboxEvent, { kind: 'answered' }>;

function answered(queue: Queue, event: Answered): Queue {
  const putOff = new Set<CaseId>();
  const next = new Map<CommandId, Item>();
  for (const [id, item] of queue) {
    const after = afterAnswer(queue, item, event, putOff);
    if (after) next.set(id, after);
  }
  return next;
}

/**
 * The first of a case that is put off waits for its time, longer each time; those behind it wait for it only.
 * @param putOff cases of which one is put off
 * @returns null when it is done with
 */
function afterAnswer(queue: Queue, item: Item, event: Answered, putOff: Set<CaseId>): Item | null {
  const { command, status } = item;
  if (status.kind !== 'sending') return item;
  const { was } = status;
  const outcome = event.results.get(command.id) ?? { kind: 'later' };
  if (outcome.kind === 'accepted') return isSame(outcome, was.confirms) ? null : { ...item, status: outcome };
  if (outcome.kind !== 'later') return { ...item, status: { ...outcome, at: event.at } };
  const caseId = command.aggregate.id;
  if (putOff.has(caseId)) return { ...item, status: was };
  putOff.add(caseId);
  const faultNotBefore = (times: number) => event.laterNotBefore(times, 'fault');
  if (outcome.fault) return { ...item, status: afterFault(was, event.at, faultNotBefore, failingOnIt) };
  const laters = was.laters + 1;
  return {
    ...item,
    command: laters < LATERS ? command : withoutWhatIsGone(queue, command),
    status: { ...was, laters, notBefore: event.laterNotBefore(laters, 'later') },
  };
}

/** Answers "not now" after which what a command leans on and that has left the outbox is no more believed to be known. */
const LATERS = 3;

/**
 * A service that was put back to an earlier day may have lost what had arrived, and would let whoever leans on it wait for
 * ever. What is told to come later has left no trace at the service, so it may lean on less under the same id.
 */
function withoutWhatIsGone(queue: Queue, command: Command): Command {
  const dependsOn = command.dependsOn.filter((id) => queue.has(id));
  return dependsOn.length === command.dependsOn.length ? command : { ...command, dependsOn };
}

function isSame(a: Accepted, b: Accepted | null): boolean {
  return b !== null && a.version === b.version && a.recordedAt === b.recordedAt;
}

/** A batch that fails says nothing of its members, so each then travels alone; one that fails alone is the cause. */
function faulted(queue: Queue, event: Extract<OutboxEvent, { kind: 'faulted' }>): Queue {
  const sent = [...queue.values()].filter((item) => item.status.kind === 'sending').length;
  return mapStatus(queue, ({ status }) => {
    if (status.kind !== 'sending') return status;
    if (sent > 1) return { ...status.was, alone: true };
    const after = afterFault(status.was, event.at, event.notBefore, event.final);
    const field = fieldInArgs(event.final.field ?? null);
    return after.kind !== 'parked' || field === null ? after : { ...after, field };
  });
}

/** The path within the arguments of a command that was sent alone: `commands.0.args.text` is `text`; null of its envelope. */
function fieldInArgs(path: string | null): string | null {
  return /^commands\.0\.args\.(.+)$/.exec(path ?? '')?.[1] ?? null;
}

function again(queue: Queue, event: Extract<OutboxEvent, { kind: 'again' }>): Queue {
  const item = queue.get(event.id);
  if (!item) return queue;
  if (event.as === null) {
    // the tries until now count, so that she hears at once when it fails again
    const failed = (item.status.kind === 'parked' && item.status.failed) || null;
    return new Map(queue).set(event.id, { ...item, status: { ...freshlyWaiting, failed, alone: true } });
  }
  const next = new Map(leanOnNewId(queue, event.id, event.as.id));
  next.delete(event.id);
  return next.set(event.as.id, { command: event.as, storedAt: event.at, status: freshlyWaiting });
}

/**
 * What leaned on a text that is taken back can never be accepted: it is handed to the worker too, never dropped. It leans
 * on it no more, wherever it is on its way: the service may never have heard of that text, and would let whoever leans on
 * it wait for ever. One that the service had taken all the same is then refused as other words under its id, not doubled.
 */
function takenBack(queue: Queue, id: CommandId, at: Instant): Queue {
  const gone = queue.get(id);
  const next = new Map(queue);
  next.delete(id);
  const reason = gone?.command.name === 'openCase' ? neverOpened : builtOnNothing;
  const handed = { kind: 'refused', code: 'dependencyRefused', reason, law: null, at } as const;
  for (const [other, item] of next) {
    const { command, status } = item;
    if (!command.dependsOn.includes(id) || status.kind === 'accepted') continue;
    const dependsOn = command.dependsOn.filter((one) => one !== id);
    const isFallen =
      status.kind === 'waiting' || (status.kind === 'refused' && status.code === 'dependencyRefused');
    next.set(other, { ...item, command: { ...command, dependsOn }, status: isFallen ? handed : status });
  }
  return next;
}

const builtOnNothing =
  'Det som den här ändringen bygger på togs tillbaka. Ta tillbaka texten och skriv den på nytt.';
const neverOpened =
  'Ärendet som texten hör till öppnades aldrig. Kopiera texten om den ska stå i ett annat ärende. Kasta den sedan här.';
