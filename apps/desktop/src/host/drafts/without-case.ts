import type { CaseId } from '@samla/case-model/ids';
import { needsYou } from '../outbox/item.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Statement } from '../store/database.ts';
import { caseOf } from './cases-of-drafts.ts';
import type { Draft } from './drafts.ts';
import { isBlank } from './row.ts';

/**
 * Texts whose case is not the worker's any more, oldest first: no form shows them. Before the first whole fetch any case
 * may be on its way. What a draft says is her own; nothing else of its case is told.
 */
export function draftsWithoutCase(
  open: Pick<Workspace, 'drafts' | 'outbox' | 'stores' | 'lastSyncedAt'>,
): readonly Draft[] {
  if (open.lastSyncedAt === null) return [];
  const isWithoutCase = withoutCase(open);
  return open.drafts.keys().flatMap((key) => {
    const draft = open.drafts.get(key);
    return draft && isWithoutCase(draft) ? draft : [];
  });
}

/**
 * Whether the case of a text is not the worker's any more. One whose record is away can be opened, and one that is
 * opened in the outbox is on its way. Where two texts stand against each other she chooses first.
 * @returns what tells so of one text after another: the cache is asked by a statement that is prepared once
 */
export function withoutCase({
  outbox,
  stores,
}: Pick<Workspace, 'outbox' | 'stores'>): (draft: Draft) => boolean {
  let here: Statement<[CaseId], number> | null = null;
  return ({ key, content, conflict }) => {
    const caseId = caseOf(key);
    if (caseId === null || conflict || isBlank(content)) return false;
    const isOpening = outbox
      .ofCase(caseId)
      .some(({ command, status }) => command.name === 'openCase' && !needsYou(status));
    if (isOpening) return false;
    here ??= stores.cache.prepare<[CaseId], number>('select 1 from case_base where id = ?').pluck();
    return here.get(caseId) === undefined;
  };
}
