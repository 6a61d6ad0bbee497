import type { Mistake } from '../mistake.ts';
import type { Parts } from '../parts.ts';

/** Every check that looks past one file. */
export function checkAll(_parts: Parts): Mistake[] {
  return [];
}
