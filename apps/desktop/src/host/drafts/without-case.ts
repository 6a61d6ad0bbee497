import type { CaseId } from '@samla/case-model/ids';
import { needsYou } from '../outbox/item.ts';
import type { Workspace } from '../session/workspace.ts';
import { caseOf } from './cases-of-drafts.ts';
import type { Draft } from './drafts.ts';
import { isBlank } from './row.ts';

/**
 * Texts whose case is not the worker's any more, oldest first: no form shows them. A case whose record is away can be
 * opened, and one that is opened in the outbox is on its way; before the first whole fetch any case is. Where two texts
 * stand against each other she chooses first. What a draft says is her own; nothing else of its case is told.
 */
export function draftsWithoutCase({
  drafts,
  outbox,
  stores,
  lastSyncedAt,
}: Pick<Workspace, 'drafts' | 'outbox' | 'stores' | 'lastSyncedAt'>): readonly Draft[] {
  if (lastSyncedAt === null) return [];
  const here = stores.cache.prepare<[CaseId], number>('select 1 from case_base where id = ?').pluck();
  const isOpening = (caseId: CaseId) =>
    outbox.ofCase(caseId).some(({ command, status }) => command.name === 'openCase' && !needsYou(status));
  return drafts.keys().flatMap((key) => {
    const caseId = caseOf(key);
    if (caseId === null || here.get(caseId) !== undefined || isOpening(caseId)) return [];
    const draft = drafts.get(key);
    return draft && !draft.conflict && !isBlank(draft.content) ? draft : [];
  });
}
