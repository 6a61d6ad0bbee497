export interface AuditEntry {
  readonly id: string;
  /** As shown: *2026-11-02 09:12*. */
  readonly at: string;
  /** ISO 8601, for `datetime`. */
  readonly dateTime: string;
  readonly who: string;
  /** What was done: *Läste akten*. */
  readonly what: string;
  /** The reason as it was written; null where none is asked for. */
  readonly why: string | null;
}

/** What each column must contain; an empty text asks for nothing. */
export interface AuditFilter {
  /** The beginning of the time as it is shown: `2026-11`. */
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
}

export const NO_FILTER: AuditFilter = { when: '', who: '', what: '', why: '' };

/** Whether it asks for anything at all. */
export const isFiltering = (filter: AuditFilter): boolean =>
  Object.values(filter).some((text) => text.trim() !== '');

const folded = (text: string) => text.trim().toLocaleLowerCase('sv-SE');

/** Whether the entry is what is asked for. For owners that hold the whole log; a server may judge by the same rule. */
export function matchesAudit(entry: AuditEntry, filter: AuditFilter): boolean {
  return (
    folded(entry.at).startsWith(folded(filter.when)) &&
    folded(entry.who).includes(folded(filter.who)) &&
    folded(entry.what).includes(folded(filter.what)) &&
    folded(entry.why ?? '').includes(folded(filter.why))
  );
}
