import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byteSearch, filesUnder, searchFiles } from '../e2e/support/bytes.ts';
import { Chance } from '../simulation/chance.ts';
import { planted } from './city.ts';
import { readMachine, readServer, type OnMachine } from './evidence.ts';
import { openHouse, type House } from './house.ts';
import { Journal } from './journal.ts';
import type { Planted } from '../plant/plant.ts';
import type { Machine } from './machine.ts';
import { brokenPromises } from './promises.ts';
import { comeToRest } from './rest.ts';
import { beginStorm, type Troubles } from './storm.ts';
import { workUntil } from './worker.ts';

export interface RunOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly hosts: number;
  readonly fault: Planted | null;
  /** ends the run early, and in order */
  readonly stop: AbortSignal;
  readonly say: (line: string) => void;
}

export interface RunResult {
  readonly broken: readonly string[];
  readonly summary: string;
  /** where the journal is kept, when something was broken */
  readonly journal: string | null;
}

/** Lines of the journal that are told with what was broken. */
const TOLD = 60;

/** One day in the house: trouble for so long, then peace, then a look at everything. */
export async function run({ seconds, seed, hosts, fault, stop, say }: RunOptions): Promise<RunResult> {
  const broken: string[] = [];
  const breaks = (what: string) => {
    broken.push(what);
    say(what);
  };
  const folder = mkdtempSync(join(tmpdir(), 'samla-chaos-journal-'));
  const journal = new Journal(join(folder, 'journal'));
  const plant = pathToFileURL(join(import.meta.dirname, 'plant.ts')).href;
  const env = fault ? { NODE_OPTIONS: `--import ${plant}`, SAMLA_CHAOS_PLANT: fault.id } : {};
  say('starting the house …');
  const house = await openHouse({ hosts, chance: new Chance(seed, 1), env });
  try {
    const dayEnds = new AbortController();
    const working = house.machines.map((machine, at) =>
      workUntil({ machine, journal, chance: new Chance(seed, 2, at), broken: breaks }, dayEnds.signal),
    );
    const storm = beginStorm(house, new Chance(seed, 3), breaks);
    await day(seconds, stop, () => say(progress(journal, storm.troubles)));
    dayEnds.abort();
    await Promise.all(working);
    say('mending everything …');
    await storm.end();
    for (const what of await comeToRest(house.machines)) breaks(what);
    const told = new Map<string, ReadonlySet<string>>();
    for (const machine of house.machines) told.set(machine.name, await toldOf(machine));
    for (const machine of house.machines) await machine.stop();
    say('looking at everything …');
    const machines = new Map<string, OnMachine>();
    for (const machine of house.machines) {
      machines.set(machine.name, await readMachine(machine, told.get(machine.name) ?? new Set()));
    }
    const server = await readServer(house.database.superuserUrl);
    for (const what of brokenPromises({ journal, server, machines })) breaks(what);
    for (const what of readable(house)) breaks(what);
    const waiting = [...machines.values()].reduce((sum, { outbox }) => sum + outbox.length, 0);
    const counts = `${progress(journal, storm.troubles)}, ${String(waiting)} need their worker`;
    const lines = `lines met ${metOn(house)}`;
    const end = broken.length === 0 ? 'nothing lost, nothing doubled' : `${broken.length} promises broken`;
    for (const line of journal.linesAbout(broken.join('\n'), TOLD)) say(line);
    journal.close();
    if (broken.length === 0) rmSync(folder, { recursive: true });
    return {
      broken,
      summary: `seed ${seed}, ${seconds} s, ${hosts} hosts: ${counts}; ${lines}: ${end}`,
      journal: broken.length === 0 ? null : join(folder, 'journal'),
    };
  } finally {
    await house.close();
  }
}

/** Waits for so many seconds, and says how it goes each ten. */
async function day(seconds: number, stop: AbortSignal, tell: () => void): Promise<void> {
  for (let left = seconds; left > 0 && !stop.aborted; left -= 10) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(10, left) * 1000);
      stop.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    tell();
  }
}

/** Keys of the drafts that a program tells of by themselves. */
async function toldOf({ running }: Machine): Promise<ReadonlySet<string>> {
  if (!running?.isAlive) return new Set();
  const { withoutCase, inConflict } = running.client.draft;
  const lists = [await withoutCase.query({}), await inConflict.query({})];
  return new Set(lists.flat().map(({ key }) => key));
}

/** Files that show what only encrypted ones may hold. */
function readable({ folder }: House): string[] {
  const found = searchFiles(filesUnder(folder), byteSearch(planted));
  return found.map(
    ({ file, texts }) => `${file.slice(folder.length + 1)} shows ${texts.length} planted words`,
  );
}

function progress({ typed, sent }: Journal, { api, host, database, moves }: Troubles): string {
  const kept = [...typed.values()].filter(({ isKept }) => isKept).length;
  const queued = sent.filter(({ outcome }) => outcome === 'queued').length;
  const unknown = sent.filter(({ outcome }) => outcome === 'unknown').length;
  return `${kept} texts saved, ${queued} commands taken, ${unknown} unknown; killed ${api} APIs, ${host} hosts, PostgreSQL ${database} times; ${moves} cases moved`;
}

function metOn({ hostLines, databaseLines }: House): string {
  const sum = new Map<string, number>();
  for (const { met } of [...hostLines, ...databaseLines])
    for (const [weather, times] of met) sum.set(weather, (sum.get(weather) ?? 0) + times);
  return [...sum].map(([weather, times]) => `${weather} ${times}`).join(', ');
}
