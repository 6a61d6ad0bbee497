import type { CaseId } from '@samla/case-model/ids';
import { caseReader, type CaseReader } from '../case/cached-case.ts';
import { localCase, type LocalCase } from '../case/local-case.ts';
import { layNewCases } from '../case/new-cases.ts';
import { worklistRow, worklistRowAway, type WorklistDbRow } from '../worklist/row.ts';
import type { Workspace } from './workspace.ts';

type Parts = Pick<Workspace, 'stores' | 'outbox' | 'playbooks' | 'worklist' | 'organisation'>;

/** Folds cases out of the record, the outbox and the rules, and keeps the lists as they fold. */
export class Folding {
  readonly #parts: Parts;
  readonly #reader: CaseReader;
  /** cases whose row could not be folded anew when something happened to them */
  readonly #unfolded = new Set<CaseId>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#reader = caseReader(parts.stores.cache);
  }

  /** A case as the worker sees it; null when it is not in the cache, or there without its record. */
  local(caseId: CaseId): LocalCase | null {
    const { playbooks, outbox, organisation } = this.#parts;
    const cached = this.#reader.read(caseId);
    if (!cached) return null;
    const playbook = playbooks.of(cached.row.definitionHash);
    return localCase(cached, playbook, outbox.ofCase(caseId), organisation);
  }

  /** Folds the worklist rows of these cases anew; a case that is not in the cache has none. */
  refold(caseIds: readonly CaseId[]): void {
    if (caseIds.length === 0) return;
    const { stores, worklist, organisation } = this.#parts;
    const rows = caseIds.flatMap((id) => {
      const local = this.local(id);
      return local ? [worklistRow(local, organisation)] : this.#rowAway(id);
    });
    stores.cache.transaction(() => worklist.put(rows))();
  }

  /** Folds these cases anew, and those that are opened in the outbox and have no row of the server's yet. */
  layNewCases(refolded: readonly CaseId[]): void {
    const { stores, outbox, organisation, worklist } = this.#parts;
    stores.cache.transaction(() => {
      const laid = layNewCases(stores.cache, outbox.queue, organisation);
      if (laid.length > 0) worklist.changed(laid);
      this.refold([...new Set([...refolded, ...laid])]);
    })();
  }

  /** These could not be folded anew. */
  failed(caseIds: readonly CaseId[]): void {
    for (const id of caseIds) this.#unfolded.add(id);
  }

  foldWhatFailed(): void {
    this.refold([...this.#unfolded]);
    this.#unfolded.clear();
  }

  #rowAway(caseId: CaseId): WorklistDbRow[] {
    const { worklist, outbox, organisation } = this.#parts;
    const head = this.#reader.head(caseId);
    const known = worklist.row(caseId);
    return head && known ? [worklistRowAway(head, known, outbox.ofCase(caseId), organisation)] : [];
  }
}
