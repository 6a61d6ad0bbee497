import type { RunOptions, RunResult } from '../run.ts';
import type { Pool } from './pool.ts';

/** Runs that a failure may cost before it is shown as short as it has become. */
export const PATIENCE = 240;

/** What a world runs on, which is the same when it is made short. */
export type On = Required<Pick<RunOptions, 'disk'>>;

/**
 * Leaves steps out while the same promise is still broken: halves first, then smaller parts.
 * @returns the shortest run that was found
 */
export async function shrink(pool: Pool, failed: RunResult, on: On): Promise<RunResult & { only: number[] }> {
  const { seed, steps } = failed;
  const invariant = failed.violations[0]?.invariant;
  let only = Array.from({ length: steps }, (_, at) => at);
  let shortest = failed;
  let runs = 0;
  for (let size = Math.ceil(only.length / 2); size >= 1 && runs < PATIENCE;) {
    const tries: number[][] = [];
    for (let at = 0; at < only.length; at += size) {
      tries.push([...only.slice(0, at), ...only.slice(at + size)]);
    }
    let found: RunResult | null = null;
    await pool.run(
      tries.map((part) => ({ ...on, seed, steps, only: part, traced: true })),
      (result) => {
        runs++;
        if (result.violations.some((one) => one.invariant === invariant)) found ??= result;
        return found === null && runs < PATIENCE;
      },
    );
    const better = found as RunResult | null;
    const kept =
      better && tries.find((part) => part.length === better.only?.length && same(part, better.only));
    if (better && kept) {
      only = kept;
      shortest = better;
      size = Math.min(size, Math.ceil(only.length / 2));
    } else {
      size = size === 1 ? 0 : Math.ceil(size / 2);
    }
  }
  return { ...shortest, only };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, at) => value === b[at]);
}
