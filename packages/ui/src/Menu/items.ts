import type { IconName } from '../Icon/index.ts';

/** One thing to do, or to choose. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** The key that does the same: shown, and told to assistive technology. Its handler lives in the registry. */
  readonly shortcut?: string;
  /** A few words more, under the label. */
  readonly detail?: string;
  /** Why it cannot be done now. The item stays in the menu, can be reached and says this. */
  readonly disabledReason?: string;
  /** Cannot be undone: the menu sets it last, apart from the others. */
  readonly isDangerous?: boolean;
  /** In a section to choose from: whether it is chosen. */
  readonly isChecked?: boolean;
  /** A menu of its own, opened by ArrowRight. */
  readonly items?: readonly MenuItem[];
}

export interface MenuSection {
  readonly id: string;
  /** Its heading; none draws a line alone. */
  readonly name?: string;
  /** Its items are chosen, any of them or one, instead of done. */
  readonly choose?: 'any' | 'one';
  readonly items: readonly MenuItem[];
}

const DANGER = 'samla-danger';

/** The sections as they are drawn: empty ones gone, dangerous items in a section of their own at the end. */
export function arrange(sections: readonly MenuSection[]): readonly MenuSection[] {
  const safe = sections.map((section) => ({
    ...section,
    items: section.items.filter((item) => !item.isDangerous),
  }));
  const dangerous = sections.flatMap((section) => section.items.filter((item) => item.isDangerous));
  return [...safe, { id: DANGER, items: dangerous }].filter((section) => section.items.length > 0);
}

/** The item of this id, in the sections or in a menu of one of their items. */
export function findItem(sections: readonly MenuSection[], id: string): MenuItem | null {
  const search = (items: readonly MenuItem[]): MenuItem | null => {
    for (const item of items) {
      const found = item.id === id ? item : search(item.items ?? []);
      if (found) return found;
    }
    return null;
  };
  return search(sections.flatMap((section) => section.items));
}

/** Whether the item is chosen rather than done: the menu may stay open, and nothing waits for it to close. */
export function isChoice(sections: readonly MenuSection[], id: string): boolean {
  return sections.some((section) => section.choose && section.items.some((item) => item.id === id));
}
