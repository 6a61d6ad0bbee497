import { loadavg } from 'node:os';

/** One line of the bench: our value beside a reference measured in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'ms' | 'rows/s' | 'commands/s' | 'calculations/s' | 'frames' | 'bytes' | 'MB' | 'errors';
  readonly value: number;
  readonly reference: number;
  /** what the reference is */
  readonly against: string;
}

/** Prints a measurement on stdout with how busy the machine is; `ratio` is value / reference. */
export function report({ name, unit, value, reference, against }: Measurement): void {
  const round = (number: number) => Number(number.toPrecision(4));
  console.log(
    JSON.stringify({
      name,
      unit,
      value: round(value),
      reference: round(reference),
      ratio: round(value / reference),
      against,
      // processes that want to run, over the last minute: ours are among them
      load: round(loadavg()[0] ?? Number.NaN),
    }),
  );
}

/** The middle of the values; of an even count the lower one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length - 1) * share))] ?? Number.NaN;
}

/** Milliseconds that each run took; ours and reference alternate, so that a busy moment hits both. */
export async function alternate(
  times: number,
  ours: () => unknown,
  reference: () => unknown,
): Promise<{ ours: number[]; reference: number[] }> {
  const taken = { ours: [] as number[], reference: [] as number[] };
  for (let count = 0; count < times; count++) {
    taken.ours.push(await clock(ours));
    taken.reference.push(await clock(reference));
  }
  return taken;
}

async function clock(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
