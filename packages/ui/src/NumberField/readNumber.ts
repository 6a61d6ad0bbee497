import { plainSigns } from '../Field/index.ts';

/** What a text says as a number, or why it cannot be read as exactly one. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: NumberProblem };

/** `fullStop`: 1.250 can be twelve hundred and fifty, or one and a quarter. */
export type NumberProblem = 'unreadable' | 'fullStop' | 'decimals' | 'negative';

export interface NumberRules {
  /** The most decimals it may have. */
  readonly decimals: number;
  /** Whether it may be negative; so, unless told. */
  readonly isSigned?: boolean;
}

/** `1234`, `1 234`, with a comma or a full stop before decimals. */
const SPACED = /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/;
/** `1.234,50` and `1.234.567`: these full stops can only stand between thousands. */
const STOPPED = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;
/** More cannot be counted exactly, in öre. */
const MOST_DIGITS = 13;

/**
 * Reads a number as it is written in Sweden: `1 234,5`, `1234,5`, `1.234,5`, spaces of every kind between thousands and
 * nowhere else, both minus signs. What can be read in two ways is not read.
 */
export function readNumber(text: string, { decimals, isSigned = true }: NumberRules): ReadNumber {
  const plain = plainSigns(text);
  const isNegative = plain.startsWith('-');
  const bare = isNegative ? plain.slice(1).trimStart() : plain;
  if (AMBIGUOUS.test(bare)) return { kind: 'problem', problem: 'fullStop' };
  const [, whole, parts = ''] = SPACED.exec(bare) ?? STOPPED.exec(bare) ?? [];
  const digits = whole?.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits === undefined || digits.length > MOST_DIGITS) return { kind: 'problem', problem: 'unreadable' };
  if (parts.length > decimals) return { kind: 'problem', problem: 'decimals' };
  const value = Number(`${digits}.${parts || '0'}`);
  if (isNegative && value !== 0 && !isSigned) return { kind: 'problem', problem: 'negative' };
  return { kind: 'number', value: isNegative && value !== 0 ? -value : value };
}

/** A number as it is shown: `1 234,5`, hard spaces, a minus sign. `fixed`: always so many decimals. */
export function shownNumber(value: number, fixed?: number): string {
  return new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: fixed ?? 0,
    maximumFractionDigits: fixed ?? 15,
    signDisplay: 'negative',
  }).format(value);
}
