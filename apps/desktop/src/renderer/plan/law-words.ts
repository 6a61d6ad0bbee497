import type { Rulebook } from '@samla/case-model/definition';

/** A paragraph as it is written in full: `SoL 20:1` is *SoL 20 kap. 1 §*; what is already so stands as it is. */
export function lawWords(key: string): string {
  const numbered = /^(\S+) (\d+):(\d+(?: ?[a-z])?)$/.exec(key);
  if (!numbered) return key;
  const [, act = '', chapter = '', paragraph = ''] = numbered;
  return `${act} ${chapter} kap. ${paragraph} §`;
}

/** What a paragraph says, in a few words; null when no reference tells it. */
export function lawTitle(key: string, rulebook: Rulebook | null): string | null {
  return rulebook?.references.findLast((one) => one.key === key)?.title ?? null;
}
