import type { CliCommand } from './io.ts';
import { account } from './account.ts';
import { check } from './check.ts';
import { norm } from './norm.ts';
import { plan } from './plan.ts';

/** Every command of the line, in the order of `--help`. */
export const commands: readonly CliCommand[] = [check, norm, account, plan];
