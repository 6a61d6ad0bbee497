import { deviceLost } from '@samla/api-client/device-errors';
import { ApiError } from '@samla/api-client/errors';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import { dateInStockholm, type Instant, type PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import { orUnavailable } from '../db/failure.ts';
import type { Db, Tx } from '../db/tables.ts';
import { withWorker } from '../db/worker.ts';
import type { DefinitionsInUse } from '../definitions-in-use.ts';
import type { ApiPorts } from '../ports.ts';
import type { PokeHub } from './poke-hub.ts';

/** Who calls, as the token and the request say. */
export interface Caller {
  /** `sub` of the access token */
  readonly subject: string;
  readonly clientVersion: string | null;
  /** as the headers say; null when they do not */
  readonly deviceId?: DeviceId | null;
}

/** What every service shares. */
export interface ServiceDeps {
  readonly db: Db;
  readonly ports: ApiPorts;
  /** the definitions of this program */
  readonly definitions: DefinitionsInUse;
  readonly pokes: PokeHub;
  /** hours that a device may go on without this API */
  readonly longestOfflineHours: number;
  /** rows in one page of a pull; the contract's limit when left out */
  readonly pullRows?: number;
}

export interface Worker {
  readonly id: WorkerId;
  readonly name: string;
}

/** One caller's way to the database: procedures see transactions behind the walls, never the database. */
export interface Request {
  readonly deps: Omit<ServiceDeps, 'db'>;
  readonly caller: Caller;
  now(): Instant;
  today(): PlainDate;
  /** @throws ApiError `noAssignment` when the subject of the token is no worker here, `deviceLost` when the device is */
  worker(): Promise<Worker>;
  /** everything as of one moment, read only */
  snapshot<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

/** @param deviceId the device that the call names; null when it names none, `lost` when a lost one may make it */
export function openRequest(
  deps: ServiceDeps,
  caller: Caller,
  deviceId: DeviceId | 'lost' | null = null,
): Request {
  const now = () => deps.ports.clock.now();
  const today = () => dateInStockholm(now());
  const devices = deviceId === 'lost' ? [] : [deviceId, caller.deviceId ?? null].filter((id) => id !== null);
  const findWorker = async () => {
    const { rows } = await orUnavailable(() =>
      withWorker(
        deps.db,
        { workerId: null, today: today() },
        (tx) =>
          sql<Worker & { lost: boolean }>`
            select id, name, lost from caller_of(${caller.subject}, ${devices}::uuid[])`.execute(tx),
        'snapshot',
      ),
    );
    return rows[0] ?? null;
  };
  let found: ReturnType<typeof findWorker> | null = null;
  const worker = async () => {
    found ??= findWorker();
    const known = await found;
    if (!known) throw noAssignment();
    if (known.lost) throw deviceLost();
    return { id: known.id, name: known.name };
  };
  const as = (access: 'snapshot' | 'write') =>
    async function inTransaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
      const { id } = await worker();
      return withWorker(deps.db, { workerId: id, today: today() }, run, access);
    };
  return { deps, caller, now, today, worker, snapshot: as('snapshot'), write: as('write') };
}

export function noAssignment(): ApiError {
  const message = 'Du har inget uppdrag i dag. Kontakta din enhetschef om det är fel.';
  return new ApiError({ code: 'noAssignment', message });
}
