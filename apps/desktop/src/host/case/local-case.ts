import { applyEntry, fold, type CaseState } from '@samla/case-model/case-state';
import { bornOn } from '@samla/case-model/case/born-on';
import type { Command } from '@samla/case-model/command';
import type { Playbook } from '@samla/case-model/case/playbook';
import { decide, pendingBody } from '@samla/case-model/decide';
import type { Entry } from '@samla/case-model/entry';
import type { EntryId } from '@samla/case-model/ids';
import type { Delivery } from '../contract.ts';
import { deliveryOf, waitsForWorker, type Item, type Queue } from '../outbox/item.ts';
import type { CachedCase } from './cached-case.ts';
import { decideContext, type Organisation } from './organisation.ts';

/** A case as this worker sees it: what the server sent, then what waits here. */
export interface LocalCase {
  readonly cached: CachedCase;
  readonly state: CaseState;
  /** the case as the server knows it, without what waits here */
  readonly onServer: CaseState;
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
 * worker, and what leans on it, is shown and changes nothing. Pure.
 */
export function localCase(
  cached: CachedCase,
  playbook: Playbook | null,
  items: readonly Item[],
  organisation: Organisation,
): LocalCase {
  const { id, assignment, boardId } = cached.row;
  const facts = { id, assignment, boardId, playbook, bornOn: bornOn(cached.person) };
  const onServer = fold(facts, cached.entries);
  let state = onServer;
  const recorded = new Set(cached.entries.map((entry) => entry.id));
  const lines: LocalLine[] = cached.entries.map((entry) => ({ entry, delivery: 'sent', command: null }));
  // what a command leans on is of its own case
  const queue: Queue = new Map(items.map((item) => [item.command.id, item]));
  // an opening that was sent once more stands behind what was written in its case
  const inOrder = [...items].sort((a, b) => isOpening(b) - isOpening(a));
  for (const item of inOrder) {
    const { command } = item;
    if (recorded.has(command.id as string as EntryId)) continue;
    const entry = pendingEntry(item, lines.length + 1, state, organisation);
    if (!entry) continue;
    lines.push({ entry, delivery: deliveryOf(queue, item), command });
    if (waitsForWorker(queue, item)) continue;
    if (command.name === 'openCase') {
      // decided when it was written; its row says the rest
      state = applyEntry(state, entry);
      continue;
    }
    const decision = decide(state, command, decideContext(organisation, command.happenedAt));
    if (decision.kind !== 'accepted') continue;
    for (const made of decision.entries) state = applyEntry(state, { ...entry, ...made });
    if (decision.assignment) state = { ...state, assignment: decision.assignment };
  }
  return { cached, state, onServer, lines };
}

function isOpening({ command }: Item): number {
  return command.name === 'openCase' ? 1 : 0;
}

/** The entry that a command asks for, as it will stand in the record if the server says yes. */
function pendingEntry(
  { command, status }: Item,
  seq: number,
  state: CaseState,
  organisation: Organisation,
): Entry | null {
  const author = organisation.session?.worker;
  const body = pendingBody(state, command, decideContext(organisation, command.happenedAt));
  return (
    body && {
      id: command.id as string as EntryId,
      caseId: command.aggregate.id,
      seq,
      recordedAt: status.kind === 'accepted' ? status.recordedAt : command.happenedAt,
      happenedAt: command.happenedAt,
      authorId: author?.id ?? null,
      authorName: author?.name ?? '',
      body,
    }
  );
}
