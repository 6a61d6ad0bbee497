import { countOf } from '../Field/index.ts';
import { texts } from './texts.ts';

/** Why a note cannot be saved as it stands, and what to do; null when it can. */
export function refusal(text: string, maxLength: number): string | null {
  if (text.trim() === '') return texts.empty;
  const { left, isTooLong } = countOf(text, maxLength);
  return isTooLong ? texts.tooLong(-left) : null;
}
