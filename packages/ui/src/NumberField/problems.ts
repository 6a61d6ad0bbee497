import type { NumberProblem } from './readNumber.ts';
import { texts } from './texts.ts';

/** What is wrong with a written number and how to mend it. */
export function wordsOf(problem: NumberProblem, text: string, decimals: number, example: string): string {
  switch (problem) {
    case 'unreadable':
      return texts.unreadable(example);
    case 'negative':
      return texts.negative;
    case 'decimals':
      return decimals === 0 ? texts.whole : texts.decimals(decimals);
    case 'fullStop': {
      const [thousands = '', rest = ''] = text.replace(/[^\d.]/g, '').split('.');
      const grouped = `${thousands}\u00a0${rest}`;
      return decimals === 0
        ? texts.fullStopWhole(grouped)
        : texts.fullStop(grouped, `${thousands},${rest.slice(0, decimals)}`);
    }
  }
}

interface Limits {
  readonly minValue: number | undefined;
  readonly maxValue: number | undefined;
}

/** What is wrong with a number that lies outside its limits. */
export function outOfRange(
  value: number,
  { minValue, maxValue }: Limits,
  shown: (value: number) => string,
): string | undefined {
  if (minValue !== undefined && value < minValue) return texts.tooSmall(shown(minValue));
  if (maxValue !== undefined && value > maxValue) return texts.tooBig(shown(maxValue));
  return undefined;
}
