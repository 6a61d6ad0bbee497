import { scaleLinear } from '@visx/scale';

/** The figures along an axis: even steps of 1, 2 or 5 by tens, always with zero, and the last at or past the largest. */
export interface Ticks {
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * @param decimals how many the figures are shown with: no step is finer than what they can tell
 * @param about how many ticks there is room for
 */
export function ticksFor(values: readonly number[], decimals = 0, about = 5): Ticks {
  const least = 10 ** -decimals;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  // nothing but zeros still has an axis, and a figure of 1 is not drawn in tenths
  const top = low === 0 && high < least ? least : high;
  const count = Math.max(1, Math.min(about, Math.ceil((top - low) / least)));
  const scale = scaleLinear<number>({ domain: [low, top], nice: count });
  const found = scale.ticks(count);
  const [from = 0, to = 0] = scale.domain();
  return { values: [...new Set([from, ...found, to])].sort((a, b) => a - b), from, to };
}
