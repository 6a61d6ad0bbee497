import type { CaseService } from '@samla/api-client/service';
import type { Definition } from '@samla/case-model/definition';
import { systemClock } from '@samla/case-model/time';
import { sql } from 'kysely';
import { openApiDatabase, type ApiDatabase, type DatabaseSettings } from './db/open.ts';
import { watchDatabase } from './db/own-database.ts';
import { watchWatermark, type FeedHealth } from './db/watermark.ts';
import { followDefinitions, requireDefinitions, storeDefinitions } from './definition-store.ts';
import { loadDefinitions } from './definitions.ts';
import { DefinitionsInUse } from './definitions-in-use.ts';
import { startPruner, type KeepDays } from './history.ts';
import { startSealer } from './log/sealer.ts';
import type { ApiPorts } from './ports.ts';
import { createCaseService } from './service/case-service.ts';
import { PokeHub } from './service/poke-hub.ts';
import type { Caller } from './service/request.ts';

/** The central case API without its HTTP: what `main.ts` serves. */
export interface CaseApi {
  readonly database: 'postgres' | 'pglite';
  service(caller: Caller): CaseService;
  /** resolves when the database answers */
  ready(): Promise<void>;
  /** how far the feed is behind */
  feedHealth(): Promise<FeedHealth>;
  /** finishes what it began and lets go of the database */
  close(): Promise<void>;
}

export interface CaseApiSettings {
  readonly database: DatabaseSettings;
  /** a folder of definitions beside the program's own; null when there is none */
  readonly definitions: string | null;
  /** hours that a device may go on without this API */
  readonly longestOfflineHours: number;
  readonly keepDays: KeepDays;
}

/**
 * Reads the definitions, opens the database, brings it up to this program, and starts what runs beside requests: change feed, sealer and pruning.
 * @throws FolderInUseError, MigrationError, UnsafeRoleError, DefinitionError: the message says what to do
 */
export async function openCaseApi(settings: CaseApiSettings, ports: ApiPorts): Promise<CaseApi> {
  // before the database is touched: a mistake in a file leaves everything as it was
  const definitions = loadDefinitions(settings.definitions);
  const database = await openApiDatabase(settings.database, ports);
  try {
    return await start(database, definitions, settings, ports);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function start(
  { kind, db, owner, feed, close }: ApiDatabase,
  definitions: readonly Definition[],
  { longestOfflineHours, keepDays }: CaseApiSettings,
  ports: ApiPorts,
): Promise<CaseApi> {
  if (owner) {
    await storeDefinitions(owner, definitions);
    await followDefinitions(owner, definitions);
  }
  await requireDefinitions(db, definitions);
  // before anybody is answered
  const watch = await watchDatabase(db, ports);
  const pokes = new PokeHub(db, feed, ports);
  try {
    await pokes.start();
  } catch (error) {
    await pokes.close();
    await watch.stop();
    throw error;
  }
  const sealer = startSealer(db, ports);
  const pruner = startPruner(db, keepDays, ports);
  const deps = { db, ports, pokes, definitions: new DefinitionsInUse(definitions), longestOfflineHours };
  return {
    database: kind,
    service: (caller) => createCaseService(deps, caller),
    async ready() {
      await sql`select 1`.execute(db);
    },
    feedHealth: watchWatermark(db, systemClock),
    async close() {
      await pokes.close();
      await watch.stop();
      await sealer.stop();
      await pruner.stop();
      await close();
    },
  };
}
