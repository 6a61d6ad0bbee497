import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import type { DiskKind } from '../world/disks.ts';

export interface Arguments {
  readonly seeds: number;
  readonly from: number;
  readonly steps: number | null;
  readonly workers: number;
  readonly only: readonly number[] | null;
  readonly disk: DiskKind;
  readonly server: 'memory' | 'postgres';
  readonly calibrate: boolean;
  readonly plant: string | null;
  readonly help: boolean;
}

export const help = `npm run simulate -- [--seeds N] [--from FIRST] [--steps N] [--workers N]

Runs the simulated city from so many seeds and looks at every promise after each. 200 seeds from 1 when nothing is said.

  --only 3,17,20   of one seed, these steps alone
  --disk files     keeps the stores in encrypted files as the host does; in memory when nothing is said
  --server postgres  the API itself on a PostgreSQL of its own, for each worker
  --calibrate      plants known bugs, one at a time, and tells whether each is caught
  --plant NAME     plants one of them, and shows what it breaks`;

/** @throws RangeError for what is no number, or no server */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      from: { type: 'string' },
      steps: { type: 'string' },
      workers: { type: 'string' },
      only: { type: 'string' },
      disk: { type: 'string' },
      server: { type: 'string', default: 'memory' },
      calibrate: { type: 'boolean', default: false },
      plant: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    seeds: whole(values.seeds ?? '200'),
    from: whole(values.from ?? '1'),
    steps: values.steps === undefined ? null : whole(values.steps),
    workers: values.workers === undefined ? availableParallelism() : whole(values.workers),
    only: values.only === undefined ? null : values.only.split(',').map(whole),
    disk: diskOf(values.disk ?? 'memory'),
    server: serverNamed(values.server),
    calibrate: values.calibrate,
    plant: values.plant ?? null,
    help: values.help,
  };
}

function diskOf(kind: string): DiskKind {
  if (kind === 'memory' || kind === 'files') return kind;
  throw new RangeError(`"${kind}" is no disk: memory or files`);
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`"${text}" is no whole number`);
  return number;
}

function serverNamed(name: string): Arguments['server'] {
  if (name !== 'memory' && name !== 'postgres') throw new RangeError(`there is no server "${name}"`);
  return name;
}
