import type { Poke } from './schemas.ts';

/** What a poke is about; `any` is told without a word of it. */
export type PokeAbout = NonNullable<Poke['about']> | 'any';

/** Takes the next poke of those that wait, a lost device first; null when none does. Changes of one sort are one poke. */
export function nextPoke(pending: Set<PokeAbout>): Poke | null {
  const [first] = pending;
  const about = pending.has('device') ? 'device' : first;
  if (about === undefined) return null;
  pending.delete(about);
  return about === 'any' ? { poke: true } : { poke: true, about };
}
