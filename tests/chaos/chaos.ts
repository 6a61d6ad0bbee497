import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { randomInt } from 'node:crypto';
import type { Planted } from '../plant/plant.ts';
import { PLANTED } from './planted.ts';
import { run } from './run.ts';

const help = `npm run chaos [-- --seconds 60 --seed N --hosts 6]

Real processes under fire: PostgreSQL, two APIs and the hosts are killed at random moments, the lines between them break
in every way, and cases are moved out of reach of those who write in them. Then everything is mended, and looked at:
nothing acknowledged is lost, nothing is doubled, all is in its order, each computer has the cases of its worker and no
others, and no file but the central database shows a word.

The seed decides what is typed and when what breaks. Processes and networks have their own time, so the same seed makes
the same sort of day, not the same one.

  --plant NAME   puts a known fault into the program first: ${PLANTED.map(({ id }) => id).join(', ')}
  --calibrate    each of them in turn; every one must be caught`;

/** What `npm run chaos` does. @returns the exit code */
export async function chaos(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      hosts: { type: 'string', default: '6' },
      plant: { type: 'string' },
      calibrate: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const stopping = new AbortController();
  // each process that we start ends with us
  process.setMaxListeners(50);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  const fault = PLANTED.find(({ id }) => id === values.plant) ?? null;
  if (values.plant !== undefined && !fault) throw new RangeError(`There is no fault "${values.plant}".`);
  const options = {
    seconds: whole(values.seconds),
    seed: values.seed === undefined ? randomInt(1_000_000) : whole(values.seed),
    hosts: whole(values.hosts),
    stop: stopping.signal,
  };
  if (values.calibrate) return calibrate(options);
  console.log(`chaos: seed ${options.seed}`);
  const { broken, summary, journal } = await run({ ...options, fault, say: (line) => console.log(line) });
  if (journal !== null) console.log(`What everybody was told is in ${journal}`);
  console.log(`chaos: ${summary}`);
  return broken.length === 0 ? 0 : 1;
}

type Options = Omit<Parameters<typeof run>[0], 'fault' | 'say'>;

/** @returns 0 when each planted fault was caught */
async function calibrate(options: Options): Promise<number> {
  let caught = 0;
  for (const fault of PLANTED) {
    if (options.stop.aborted) break;
    const by = await caughtBy(fault, options);
    if (by !== null) caught++;
    console.log(`${fault.id.padEnd(28)} ${by === null ? 'MISSED' : `caught: ${by}`}`);
  }
  console.log(`Planted faults caught: ${caught} of ${PLANTED.length}.`);
  return caught === PLANTED.length ? 0 : 1;
}

/** The same house, up to three days. @returns the first promise that was broken */
async function caughtBy(fault: Planted, options: Options): Promise<string | null> {
  for (let days = 0; days < 3 && !options.stop.aborted; days++) {
    const { broken, journal } = await run({
      ...options,
      ...{ seed: options.seed + days, fault, say: () => undefined },
    });
    if (journal !== null) rmSync(dirname(journal), { recursive: true });
    if (broken[0] !== undefined) return broken[0];
  }
  return null;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number <= 0) throw new RangeError(`"${text}" is no whole number`);
  return number;
}
