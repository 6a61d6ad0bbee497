import type { Chance } from '../simulation/chance.ts';
import type { House } from './house.ts';
import { moveCase } from './moves.ts';
import { weathers } from './proxy.ts';

/** How often each was killed, and how often a case was moved. */
export type Troubles = Record<'api' | 'host' | 'database' | 'moves', number>;

export interface Storm {
  readonly troubles: Troubles;
  /** Stops making trouble, mends every line, and starts what is down. */
  end(): Promise<void>;
}

/** Makes trouble of every sort, one at a time at random moments, until it is ended. */
export function beginStorm(house: House, chance: Chance, broken: (what: string) => void): Storm {
  const troubles: Troubles = { api: 0, host: 0, database: 0, moves: 0 };
  const ending = new AbortController();
  const under = new Set<Promise<void>>();
  const busy = new Set<string>();

  /** One trouble at a time for each thing, that ends by itself. */
  const once = (name: string, run: () => Promise<void>) => {
    if (busy.has(name)) return;
    busy.add(name);
    const done = run()
      .catch((error: unknown) => broken(`the storm itself failed: ${String(error)}`))
      .finally(() => {
        busy.delete(name);
        under.delete(done);
      });
    under.add(done);
  };
  const rest = (milliseconds: number) => pause(milliseconds, ending.signal);

  const badLine = (lines: House['hostLines'], name: string) => {
    const number = chance.below(lines.length);
    const line = lines[number];
    if (!line) return;
    const weather = chance.pick(weathers);
    once(`${name} ${number}`, async () => {
      line.weather = weather;
      await rest(chance.between(300, 3_500));
      // a database that is reached again is reached for good; a host's half-open connection stays what it is
      if (name === 'database line') line.mend();
      else line.weather = 'clear';
    });
  };
  const killApi = () => {
    const number = chance.below(house.apis.length);
    once(`api ${number}`, async () => {
      troubles.api++;
      await house.apis[number]?.service?.kill();
      await rest(chance.between(50, 2_000));
      await startAgain(() => house.startApi(number));
    });
  };
  const killHost = () => {
    const machine = chance.pick(house.machines);
    once(machine.name, async () => {
      troubles.host++;
      await machine.kill();
      await rest(chance.between(50, 1_500));
      await startAgain(() => machine.start());
    });
  };
  const killDatabase = () =>
    once('database', async () => {
      troubles.database++;
      await house.cluster.kill();
      await rest(chance.between(50, 1_500));
      await startAgain(() => house.cluster.restart());
    });
  const move = () =>
    once('move', async () => {
      if (await moveCase(house.database.ownerUrl, chance)) troubles.moves++;
    });

  const all = (async () => {
    while (!ending.signal.aborted) {
      await rest(chance.between(100, 800));
      const what = chance.fraction();
      if (ending.signal.aborted) return;
      if (what < 0.12) move();
      else if (what < 0.6) badLine(house.hostLines, 'host line');
      else if (what < 0.7) badLine(house.databaseLines, 'database line');
      else if (what < 0.82) killApi();
      else if (what < 0.95) killHost();
      else killDatabase();
    }
  })();

  return {
    troubles,
    async end() {
      ending.abort();
      await all;
      for (const line of [...house.hostLines, ...house.databaseLines]) line.mend();
      await Promise.all(under);
    },
  };
}

/** An API does not start while its database is down, and neither does a database that was killed while it started. */
async function startAgain(start: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ending.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    ending.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
