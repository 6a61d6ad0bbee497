import type { Draft as ServerDraft } from '@samla/api-client/draft-schemas';
import type { Instant } from '@samla/case-model/time';
import { isForm, isSame, mergeForm, type Form, type MergedForm, type Value } from './merge/content.ts';

/** Another text of the same draft that stands beside this one until the worker has chosen. */
export interface Theirs {
  /**
   * the server's number of it; 0: the server had it before it was put back to an earlier day; null: another window's text,
   * which the server does not know
   */
  readonly version: number | null;
  readonly content: string;
  readonly savedAt: Instant;
  /** what the two were written on, when that is not what the server had; null: on nothing. An older row has none. */
  readonly base?: string | null;
}

/** A draft as this device has it. */
export interface DraftRow {
  readonly key: string;
  /** null: deleted here, and the server is not told yet */
  readonly content: string | null;
  readonly savedAt: Instant;
  /** what the server had when this text was begun on; 0 and null when it had nothing */
  readonly baseVersion: number;
  readonly baseContent: string | null;
  /** `refused`: the server cannot take this text, or something stops it on its way; it is kept here */
  readonly status: 'sent' | 'unsent' | 'refused';
  readonly theirs: Theirs | null;
}

/**
 * What becomes of a draft when the server tells of its own. A text that is not sent is never overwritten: it is put
 * together with theirs, or theirs is laid beside it. A text wins over a deletion, on either side. Pure.
 * @param row null when nothing is here
 * @param isOwn whether this store sent exactly that text itself
 * @returns null when nothing is left
 */
export function receive(row: DraftRow | null, server: ServerDraft, isOwn: boolean): DraftRow | null {
  if (!row) return taken(server);
  const { theirs: beside } = row;
  if (server.version <= Math.max(row.baseVersion, beside?.version ?? 0)) return row;
  if (beside?.version === 0 && beside.content === server.content) {
    return { ...row, theirs: { ...beside, version: server.version } };
  }
  // first the worker chooses between what stands here; then this one is met again when the text is sent
  if (beside && !beside.version) return row;
  if (row.status === 'sent') return taken(server);
  const onServer = { baseVersion: server.version, baseContent: server.content };
  // an answer was lost on the way: what is here was written on that text
  const isOnIt = server.content === row.content || server.content === row.baseContent;
  if (isOwn || (isOnIt && server.content !== null)) {
    return withStatus({ ...row, ...onServer, theirs: null });
  }
  if (row.content === null) return taken(server);
  if (server.content === null) {
    return isKnownThere(row) && row.content === row.baseContent
      ? null
      : { ...row, ...onServer, theirs: null };
  }
  const theirs = { version: server.version, content: server.content, savedAt: server.savedAt };
  // which of the two was written on the other nobody can tell
  const baseContent = isKnownThere(row) ? null : row.baseContent;
  return together({ ...row, content: row.content, baseContent }, theirs);
}

/** Whether the server was put back to an earlier day since: what stood there once is known, and not when. Pure. */
export function isKnownThere({ baseVersion, baseContent }: DraftRow): boolean {
  return baseVersion === 0 && baseContent !== null;
}

/**
 * Whether the server's past is another one than this device knows: its database was put back to an earlier day. Versions
 * only rise, so a lower one, or another text under the same, was never after what the server had said before. Pure.
 */
export function isOfAnotherPast(row: DraftRow | null, server: ServerDraft): boolean {
  if (!row || server.version > row.baseVersion) return false;
  return server.version < row.baseVersion || server.content !== row.baseContent;
}

/** This device's text and theirs, put together if they can be, and else side by side. */
function together(row: DraftRow & { readonly content: string }, theirs: Theirs): DraftRow {
  const merged = mergedWith(row, theirs);
  if (!merged || merged.conflicts.length > 0) return { ...row, theirs };
  return withStatus({ ...basedOn(row, theirs), content: JSON.stringify(merged.form) });
}

/** The two texts as one form with its open choices; null when they cannot be read as forms. */
export function mergedWith(
  row: Pick<DraftRow, 'content' | 'baseContent'>,
  theirs: Theirs,
): MergedForm | null {
  const [mine, other] = [formOf(row.content), formOf(theirs.content)];
  const base = theirs.base === undefined ? row.baseContent : theirs.base;
  return mine && other ? mergeForm(formOf(base) ?? {}, mine, other) : null;
}

function taken({ key, content, savedAt, version }: ServerDraft): DraftRow | null {
  if (content === null) return null;
  return { key, content, savedAt, baseVersion: version, baseContent: content, status: 'sent', theirs: null };
}

/** What the row is based on once theirs has been reckoned with: theirs, when it came from the server. */
export function basedOn(row: DraftRow, theirs: Theirs): DraftRow {
  if (theirs.version === null) return { ...row, theirs: null };
  return { ...row, baseVersion: theirs.version, baseContent: theirs.content, theirs: null };
}

/** Whether the server has exactly this, as far as it has said since it was put back. */
export function withStatus(row: DraftRow): DraftRow {
  return { ...row, status: row.content === row.baseContent && !isKnownThere(row) ? 'sent' : 'unsent' };
}

/** A draft's content as the form that it is, nothing written being an empty one; null when it is no form. */
export function formOf(content: string | null): Form | null {
  if (content === null) return null;
  if (content === '') return {};
  try {
    const value = JSON.parse(content) as Value;
    return isForm(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether nothing is written in a form. */
export function isBlank(content: string): boolean {
  const form = formOf(content);
  return form !== null && isSame(form, {});
}
