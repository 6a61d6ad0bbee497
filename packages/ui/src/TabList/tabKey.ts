export type TabAction =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'select' }
  | { readonly kind: 'close' };

/**
 * The keys of the WAI-ARIA APG tabs pattern with manual activation: arrows move and wrap, Home and End, Enter and Space
 * choose, Delete closes. Null: not a key of the tabs.
 */
export function tabKey(key: string, index: number, count: number): TabAction | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
      return { kind: 'focus', index: (index + 1) % count };
    case 'ArrowLeft':
      return { kind: 'focus', index: (index - 1 + count) % count };
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: count - 1 };
    case 'Enter':
    case ' ':
      return { kind: 'select' };
    case 'Delete':
      return { kind: 'close' };
    default:
      return null;
  }
}
