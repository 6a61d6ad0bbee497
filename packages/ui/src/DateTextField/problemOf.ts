import type { Bounds } from '../Calendar/month.ts';
import type { ReadDate } from './readDate.ts';
import { texts } from './texts.ts';

/** What is wrong with what was read, and how to mend it; undefined when nothing is. */
export function problemOf(read: ReadDate, { min, max }: Bounds): string | undefined {
  if (read.kind === 'problem') return texts[read.problem];
  if (read.kind === 'empty') return undefined;
  if (min !== undefined && read.date < min) return texts.tooEarly(min);
  return max !== undefined && read.date > max ? texts.tooLate(max) : undefined;
}
