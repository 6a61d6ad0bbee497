import { diff3Merge } from 'node-diff3';

/** A text that two wrote in, as far as it could be put together. */
export type MergedText =
  | { readonly kind: 'merged'; readonly text: string }
  /** the same paragraphs were changed in two ways, or two were written in one place */
  | { readonly kind: 'conflict'; readonly parts: readonly TextPart[] };

/** Paragraphs in order: those that are settled, and those that somebody must choose between. */
export type TextPart =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'either'; readonly base: string; readonly mine: string; readonly theirs: string };

/**
 * Puts two changes of one text together by paragraph (diff3: Khanna, Kunal, Pierce, "A Formal Investigation of Diff3",
 * 2007). A line is a paragraph: a form breaks lines only where the worker did. Pure.
 */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  const regions = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  });
  const parts = regions.flatMap(({ ok, conflict }): TextPart[] => {
    if (ok) return [{ kind: 'settled', text: ok.join('\n') }];
    if (!conflict) return [];
    const { a, o, b } = conflict;
    return [{ kind: 'either', base: o.join('\n'), mine: a.join('\n'), theirs: b.join('\n') }];
  });
  if (parts.some(({ kind }) => kind === 'either')) return { kind: 'conflict', parts };
  return { kind: 'merged', text: textOf(parts, 'mine') };
}

/**
 * The whole text with every open choice made the same way. `both` keeps what I wrote first and theirs after it, so that
 * no word of either is gone.
 */
export function textOf(parts: readonly TextPart[], choice: 'mine' | 'theirs' | 'both'): string {
  return parts
    .flatMap((part) => {
      if (part.kind === 'settled') return [part.text];
      return choice === 'both' ? [part.mine, part.theirs].filter((text) => text !== '') : [part[choice]];
    })
    .join('\n');
}
