import { plainSigns } from '../Field/index.ts';

/** `12345`, `123 45`, with the country's letters before it as on letters from abroad. */
const CODE = /^(?:SE?-? ?)?([1-9]\d\d)[ -]?(\d\d)$/i;

/**
 * Reads a Swedish postal code: five digits, the first never 0, written with a space after the third (PostNord's rules for
 * addresses).
 * @returns `123 45`, or null when it cannot be read as one
 */
export function readPostalCode(text: string): string | null {
  const [, head, tail] = CODE.exec(plainSigns(text)) ?? [];
  return head === undefined || tail === undefined ? null : `${head} ${tail}`;
}
