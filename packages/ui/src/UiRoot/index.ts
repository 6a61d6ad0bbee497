export { ariaWords, correctedWords, shippedWords } from './ariaWords.ts';
export type { AriaWord, AriaWords } from './ariaWords.ts';
export { UiRoot } from './UiRoot.tsx';
