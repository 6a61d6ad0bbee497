/** What the field shows, and what it has told its owner that the owner has not yet given back. */
export interface DraftText {
  readonly shown: string;
  readonly awaited: readonly string[];
}

/** The worker typed. */
export function typed(draft: DraftText, text: string): DraftText {
  return { shown: text, awaited: [...draft.awaited, text] };
}

/**
 * The owner gave a value. An echo of something typed, late or not, leaves the shown text alone (a slow owner must not
 * throw away what was typed since); any other value is the owner's own and is shown.
 */
export function given(draft: DraftText, value: string): DraftText {
  const echo = draft.awaited.lastIndexOf(value);
  if (echo >= 0) return { shown: draft.shown, awaited: draft.awaited.slice(echo + 1) };
  return { shown: value, awaited: [] };
}
