import type { CliCommand } from './io.ts';
import { account } from './account.ts';
import { check } from './check.ts';
import { disposal } from './disposal.ts';
import { docs } from './docs.ts';
import { identity } from './identity.ts';
import { list } from './list.ts';
import { schemas } from './schemas.ts';
import { show } from './show.ts';
import { deadline } from './deadline.ts';
import { norm } from './norm.ts';
import { plan } from './plan.ts';

/** Every command of the line, in the order of `--help`. */
export const commands: readonly CliCommand[] = [
  check,
  list,
  show,
  identity,
  deadline,
  norm,
  account,
  plan,
  disposal,
  docs,
  schemas,
];
