import { applyEntry, fold, type CaseState } from '@samla/case-model/case-state';
import type { Command } from '@samla/case-model/command';
import { decide } from '@samla/case-model/decide';
import type { Entry, EntryBody } from '@samla/case-model/entry';
import type { EntryId } from '@samla/case-model/ids';
import type { Delivery } from '../contract.ts';
import { deliveryOf, needsYou, type Item } from '../outbox/item.ts';
import type { CachedCase } from './cached-case.ts';
import { decideContext, type Organisation } from './organisation.ts';

/** A case as this worker sees it: what the server sent, then what waits here. */
export interface LocalCase {
  readonly cached: CachedCase;
  readonly state: CaseState;
  /** oldest first; what waits here comes last */
  readonly lines: readonly LocalLine[];
}

export interface LocalLine {
  readonly entry: Entry;
  readonly delivery: Delivery;
  /** the command that waits for it; null when the entry is on the server */
  readonly command: Command | null;
}

/**
 * Refolds a case: base entries, then its pending commands by the same `decide` that the server runs. What needs the
 * worker is shown and changes nothing. Pure.
 */
export function localCase(cached: CachedCase, items: readonly Item[], organisation: Organisation): LocalCase {
  const { id, assignment, boardId } = cached.row;
  let state = fold({ id, assignment, boardId }, cached.entries);
  const onServer = new Set(cached.entries.map((entry) => entry.id));
  const lines: LocalLine[] = cached.entries.map((entry) => ({ entry, delivery: 'sent', command: null }));
  for (const item of items) {
    const { command, status } = item;
    if (onServer.has(command.id as string as EntryId)) continue;
    const entry = pendingEntry(item, lines.length + 1, organisation);
    lines.push({ entry, delivery: deliveryOf(status), command });
    if (needsYou(status)) continue;
    const decision = decide(state, command, decideContext(organisation, command.happenedAt));
    if (decision.kind !== 'accepted') continue;
    for (const made of decision.entries) state = applyEntry(state, { ...entry, ...made });
    if (decision.assignment) state = { ...state, assignment: decision.assignment };
  }
  return { cached, state, lines };
}

/** The entry that a command asks for, as it will stand in the record if the server says yes. */
function pendingEntry({ command, status }: Item, seq: number, organisation: Organisation): Entry {
  const author = organisation.session?.worker;
  return {
    id: command.id as string as EntryId,
    caseId: command.aggregate.id,
    seq,
    recordedAt: status.kind === 'accepted' ? status.recordedAt : command.happenedAt,
    happenedAt: command.happenedAt,
    authorId: author?.id ?? null,
    authorName: author?.name ?? '',
    body: bodyOf(command, organisation),
  };
}

function bodyOf(command: Command, organisation: Organisation): EntryBody {
  switch (command.name) {
    case 'addNote':
      return { kind: 'noteAdded', ...command.args };
    case 'correctNote': {
      const { noteId, ...rest } = command.args;
      return { kind: 'corrected', correctsId: noteId, ...rest };
    }
    case 'assignCase': {
      const { workerId, unitId, ground } = command.args;
      const context = decideContext(organisation, command.happenedAt);
      const workerName = workerId === null ? null : (context.workerInUnit(workerId, unitId)?.name ?? null);
      const unitName = context.unit(unitId)?.name ?? '';
      return { kind: 'caseAssigned', workerId, workerName, unitId, unitName, ground };
    }
    case 'addWatch':
      return { kind: 'watchAdded', ...command.args };
    case 'completeWatch':
      return { kind: 'watchCompleted', watchId: command.args.watchId };
  }
}
