import { plainSigns } from '../Field/index.ts';
import { readNumber, shownNumber } from '../NumberField/readNumber.ts';
import type { NumberRules, ReadNumber } from '../NumberField/readNumber.ts';

/**
 * Reads kronor as they are written: `1 234,50`, `1234`, `1 234 kr`, `1234:50`, `1 234:-`, `SEK 1.234,50`, both minus
 * signs.
 * @returns integer öre, or why it cannot be read
 */
export function readAmount(text: string, rules: Pick<NumberRules, 'isSigned'> = {}): ReadNumber {
  const bare = plainSigns(text)
    .replace(/^(kr|sek)\.? ?(?=[-\d])/i, '')
    .replace(/(?<=[\d:,-]) ?(kr|kronor|sek)\.?$/i, '')
    .replace(/(?<=\d) ?[:,]-$/, '')
    .replace(/(?<=\d):(\d\d)$/, ',$1');
  const read = readNumber(bare, { ...rules, decimals: 2 });
  return read.kind === 'number' ? { kind: 'number', value: Math.round(read.value * 100) } : read;
}

/** Öre as kronor: `1 234,50`; whole kronor without decimals. */
export function shownAmount(ore: number): string {
  return shownNumber(ore / 100, ore % 100 === 0 ? 0 : 2);
}
