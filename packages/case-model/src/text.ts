import { z } from 'zod';

/**
 * Text as a worker writes it. Two things that no keyboard makes are taken out, because no database keeps them: the NUL
 * character goes, and half of a surrogate pair becomes the replacement character (U+FFFD).
 * @param max the most characters, in UTF-16 units
 */
export function freeText(max: number) {
  return z.string().max(max).overwrite(keepable);
}

function keepable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The same values, with every text in them, keys too, as {@link freeText} leaves it. */
export function keepableJson<T extends z.core.util.JSONType>(value: T): T {
  const clean = (part: z.core.util.JSONType): z.core.util.JSONType => {
    if (typeof part === 'string') return keepable(part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [keepable(key), clean(field)]));
  };
  return clean(value) as T;
}
