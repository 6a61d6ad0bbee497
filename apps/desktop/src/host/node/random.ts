import { randomBytes, randomInt } from 'node:crypto';
import type { Random } from '../ports.ts';

const STEPS = 2 ** 47;

/** Chance from the operating system, through Node. */
export const nodeRandom: Random = {
  bytes: (count) => Uint8Array.from(randomBytes(count)),
  fraction: () => randomInt(STEPS) / STEPS,
};
