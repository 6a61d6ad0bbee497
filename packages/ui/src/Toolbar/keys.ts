/**
 * Where the arrows of the WAI-ARIA APG toolbar pattern lead from one of its stops: round and round, Home and End to the
 * ends. Null: not a key of the toolbar.
 */
export function stopAfter(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
