/** How the arrows move a number; without it they do not. */
export interface Steps {
  readonly step: number;
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * What a key makes of a number: one step by the arrows, ten by the page keys, never past a limit. Home and End are left
 * to the caret: this is a text that is written in.
 * @param value null: nothing is written yet
 * @returns null when the key is none of these
 */
export function stepped(
  value: number | null,
  key: string,
  { step, minValue, maxValue }: Steps,
): number | null {
  const steps = STEPS[key];
  if (steps === undefined) return null;
  const wanted = value === null ? 0 : exact(value + steps * step);
  return Math.min(maxValue ?? Infinity, Math.max(minValue ?? -Infinity, wanted));
}

/** Without what binary fractions add: 0.1 + 0.2 is 0.3. */
const exact = (value: number) => Number(value.toFixed(10));
