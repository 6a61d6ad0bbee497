/** What has been typed in a cell and is not saved. It belongs to the row by its id, wherever the row is drawn. */
export interface Draft {
  readonly rowId: string;
  readonly columnId: string;
  readonly rowName: string;
  readonly text: string;
  /** The text as it was when the change began. */
  readonly from: string;
  /** `open`: being typed. `saving`: on its way. `refused`: kept until it is mended or thrown away. */
  readonly state: 'open' | 'saving' | 'refused';
  /** Why it was refused. */
  readonly error: string | null;
}

/** By row, then by column, so that a row is drawn anew only for drafts of its own. */
export type RowDrafts = ReadonlyMap<string, Draft>;
export type Drafts = ReadonlyMap<string, RowDrafts>;

export const NO_DRAFTS: Drafts = new Map();

export function draftIn(drafts: Drafts, rowId: string, columnId: string): Draft | undefined {
  return drafts.get(rowId)?.get(columnId);
}

export function allDrafts(drafts: Drafts): readonly Draft[] {
  return [...drafts.values()].flatMap((row) => [...row.values()]);
}

/** The one that is being typed. */
export function openDraft(drafts: Drafts): Draft | undefined {
  return allDrafts(drafts).find((draft) => draft.state === 'open');
}

export function withDraft(drafts: Drafts, draft: Draft): Drafts {
  const row = new Map(drafts.get(draft.rowId)).set(draft.columnId, draft);
  return new Map(drafts).set(draft.rowId, row);
}

export function withoutDraft(drafts: Drafts, rowId: string, columnId: string): Drafts {
  const row = new Map(drafts.get(rowId));
  row.delete(columnId);
  const rest = new Map(drafts);
  if (row.size === 0) rest.delete(rowId);
  else rest.set(rowId, row);
  return rest;
}

/** Saving this very draft has been answered: gone when it was taken, kept with the reason when not. */
export function answered(drafts: Drafts, draft: Draft, error: string | null): Drafts {
  // Typed on meanwhile: what is in the cell now is newer than what was answered.
  if (draftIn(drafts, draft.rowId, draft.columnId) !== draft) return drafts;
  if (error === null) return withoutDraft(drafts, draft.rowId, draft.columnId);
  return withDraft(drafts, { ...draft, state: 'refused', error });
}
