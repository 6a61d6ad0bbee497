import { foldName } from '@samla/case-model/names';

/** Lower case, one form for each letter. å, ä and ö stay what they are. */
export function normalised(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').normalize('NFC');
}

/** The words of a text: unbroken runs of letters and digits. */
export function runs(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Where a typed word may begin, each followed by what comes after it up to the next blank, between blanks: so that
 * `karin`, `anna-k` and `2026-04` are all found by looking for a blank and the word.
 */
export function beginnings(texts: Iterable<string>): string {
  const found = new Set<string>();
  for (const text of texts) {
    for (const form of [normalised(text), foldName(text)]) {
      for (const chunk of form.split(/\s+/u)) {
        for (const { index } of chunk.matchAll(/[\p{L}\p{N}]+/gu)) found.add(chunk.slice(index));
      }
    }
  }
  return found.size === 0 ? ' ' : ` ${[...found].join(' ')} `;
}

/** The words of a filter as {@link beginnings} can be searched for them. */
export function filterWords(filter: string): string[] {
  return normalised(filter)
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .map((word) => (/^\d{6}(\d{2})?[-+]\d{1,4}$/.test(word) ? word.replace(/[-+]/, '') : word))
    .filter((word) => word !== '');
}
