/** U+2212, which Swedish text has for a minus sign, and the hyphens that keyboards and word processors make. */
const minus = /^[-\u2010-\u2013\u2212]/;

/**
 * Reads a number as it is written in Sweden: `1 234,5`, `1234.5`, spaces of every kind, both minus signs.
 * @param decimals the most decimals it may have
 * @returns null when it cannot be read as exactly one number
 */
export function readNumber(text: string, decimals: number): number | null {
  const bare = text.trim().replace(/\s/g, '');
  const found = /^(\d{1,13})(?:[.,](\d+))?$/.exec(bare.replace(minus, ''));
  if (!found) return null;
  const [, whole = '', parts = ''] = found;
  if (parts.length > decimals) return null;
  const value = Number(`${whole}.${parts || '0'}`);
  return minus.test(bare) && value !== 0 ? -value : value;
}

/** A number as it is shown: `1 234,5`, hard spaces, a minus sign. `fixed`: always so many decimals. */
export function shownNumber(value: number, fixed?: number): string {
  const [whole = '0', parts] = (
    fixed === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(fixed)
  ).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0 ? '\u2212' : ''}${grouped}${parts === undefined ? '' : `,${parts}`}`;
}
