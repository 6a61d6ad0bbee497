import { openPostgres, postgresFeed } from '@samla/case-api/db/postgres';
import { DefinitionsInUse } from '@samla/case-api/definitions-in-use';
import type { ApiPorts } from '@samla/case-api/ports';
import { createCaseService } from '@samla/case-api/service/case-service';
import { PokeHub } from '@samla/case-api/service/poke-hub';
import type { CaseService } from '@samla/api-client/service';
import type { KyselyPlugin } from 'kysely';
import { fixture } from '../../world/city.ts';
import { Calls } from '../calls.ts';
import { KilledError } from '../transactions.ts';

/** One process of the API, from its start to its death. */
export interface Life {
  readonly calls: Calls;
  readonly service: (subject: string) => CaseService;
  readonly started: Promise<void>;
  /** what its sessions are called in the database */
  readonly name: string;
  /** Nothing of it goes on: its streams end, and what it asks of the database fails. */
  die(): Promise<void>;
}

export interface LifeOptions {
  readonly url: string;
  readonly name: string;
  readonly ports: ApiPorts;
  readonly pullRows: number;
  /** between two statements, where others may come first */
  readonly pause: () => Promise<void>;
  /** what must be over before it starts */
  readonly after: Promise<void>;
}

/** The API's own service, hub and pool, as its own program puts them together. */
export function beginLife({ url, name, ports, pullRows, pause, after }: LifeOptions): Life {
  let dead = false;
  const own = new URL(url);
  own.searchParams.set('application_name', name);
  // a call that loses its connection fails by itself
  const db = openPostgres(own.href, () => undefined);
  const alive = () => {
    if (dead) throw new KilledError('api');
  };
  const overtaken: KyselyPlugin = {
    transformQuery({ node }) {
      alive();
      return node;
    },
    async transformResult({ result }) {
      await pause();
      alive();
      return result;
    },
  };
  const pokes = new PokeHub(db, postgresFeed(own.href, ports), ports);
  const deps = {
    ...{ db: db.withPlugin(overtaken), ports, pokes, pullRows, longestOfflineHours: 72 },
    definitions: new DefinitionsInUse(fixture.definitions),
  };
  const service = (subject: string) => {
    alive();
    return createCaseService(deps, { subject, clientVersion: '0.1.0' });
  };
  return {
    ...{ name, service, calls: new Calls(service) },
    started: after.then(() => pokes.start()),
    async die() {
      dead = true;
      await pokes.close();
    },
  };
}
