import { z } from 'zod';

/**
 * Text as a worker writes it. Two things that no keyboard makes are taken out, because no database keeps them: the NUL
 * character goes, and half of a surrogate pair becomes the replacement character (U+FFFD).
 * @param max the most characters, in UTF-16 units
 */
export function freeText(max: number) {
  return z
    .string()
    .max(max)
    .overwrite((text) => text.replaceAll('\0', '').toWellFormed());
}
