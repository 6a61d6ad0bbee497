export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** More words that find it, not shown. */
  readonly also?: string;
  readonly detail?: string;
  readonly keys?: string;
}

export interface PaletteGroup {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PaletteItem[];
  /** The items already answer the typed text (a search made elsewhere): shown as they are. */
  readonly isAnswer?: boolean;
}

const words = (text: string): readonly string[] => text.split(/[\s,.:;/()·-]+/).filter((word) => word !== '');
const swedish = new Intl.Collator('sv-SE', { usage: 'search', sensitivity: 'base' });
const startsWith = (word: string, part: string): boolean =>
  word.length >= part.length && swedish.compare(word.slice(0, part.length), part) === 0;

/** Whether every typed word begins some word of the item. Swedish: å is not a, é is e, case is no matter. */
export function isMatch(item: PaletteItem, typedText: string): boolean {
  const own = words(`${item.label} ${item.also ?? ''} ${item.detail ?? ''}`);
  return words(typedText).every((part) => own.some((word) => startsWith(word, part)));
}

/** How near the item is to what is typed: its label begins so (0), its label has all the words (1), other words do (2). */
export function rankOf(item: PaletteItem, typedText: string): 0 | 1 | 2 {
  const typed = typedText.trim();
  if (startsWith(item.label, typed)) return 0;
  return isMatch({ id: item.id, label: item.label }, typed) ? 1 : 2;
}

/**
 * The groups that have something to offer for the typed text, the nearest first in each. Groups keep their order, and
 * so do equally near items.
 */
export function filterGroups(groups: readonly PaletteGroup[], typedText: string): readonly PaletteGroup[] {
  const offer = (items: readonly PaletteItem[]) =>
    items
      .filter((item) => isMatch(item, typedText))
      .toSorted((a, b) => rankOf(a, typedText) - rankOf(b, typedText));
  return groups
    .map((group) => (group.isAnswer ? group : { ...group, items: offer(group.items) }))
    .filter((group) => group.items.length > 0);
}
