import { readNumber, shownNumber } from '../NumberField/readNumber.ts';

/**
 * Reads kronor as they are written: `1 234,50`, `1234`, `1 234 kr`, `1234:50`, `1 234:-`, both minus signs.
 * @returns integer öre, or null when it cannot be read
 */
export function readAmount(text: string): number | null {
  const bare = text
    .trim()
    .replace(/\s*(kr|kronor|sek)\.?$/i, '')
    .replace(/:-$/, '')
    .replace(/:(\d\d)$/, ',$1');
  const kronor = readNumber(bare, 2);
  return kronor === null ? null : Math.round(kronor * 100);
}

/** Öre as kronor: `1 234,50`; whole kronor without decimals. */
export function shownAmount(ore: number): string {
  return shownNumber(ore / 100, ore % 100 === 0 ? 0 : 2);
}
