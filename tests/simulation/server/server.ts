import type { FakeCity } from '@samla/api-client/fake/city';
import { createCaseRouter, toApiError } from '@samla/api-client/router';
import { errorEnvelope } from '@samla/api-client/envelope';
import type { CaseService } from '@samla/api-client/service';
import type { Command } from '@samla/case-model/command';
import { Database } from './database.ts';
import { fetchCases } from './fetch-cases.ts';
import { Pokes } from './pokes.ts';
import { pull } from './pull.ts';
import { push, type Caller } from './push.ts';
import { putDraft } from './put-draft.ts';
import { KilledError } from './transactions.ts';

/** An answer before it is put on the wire. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Procedure = (input: unknown) => Promise<unknown>;
type Procedures = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

const router = createCaseRouter();
const clientVersion = '0.1.0';

/** The central API as its clients know it: the real router and rules over a database with open transactions. */
export class Server {
  readonly db: Database;
  readonly pokes = new Pokes();
  /** commands that the service fails on */
  readonly poison = new Set<string>();
  readonly #pause: () => Promise<void>;
  /** by worker and path: making a caller takes longer than most calls */
  readonly #procedures = new Map<string, Procedure>();
  up = true;

  constructor(city: FakeCity, pause: () => Promise<void>) {
    this.#pause = pause;
    this.db = new Database(city, pause, (cases) => this.pokes.changed(this.db, cases));
  }

  /** Runs one call of a worker. @throws KilledError when the process dies before it has answered */
  async answer(path: string, input: unknown, subject: string): Promise<Answer> {
    try {
      return { status: 200, body: { result: { data: await this.#procedure(path, subject)(input) } } };
    } catch (error) {
      if (causedByKill(error)) throw error;
      return errorEnvelope(toApiError(error as Parameters<typeof toApiError>[0]));
    }
  }

  /** The process dies: what it had open is rolled back, and every connection is cut. */
  kill(): void {
    this.up = false;
    this.db.transactions.kill('api');
    this.pokes.endAll();
  }

  #procedure(path: string, subject: string): Procedure {
    const key = `${subject} ${path}`;
    const known = this.#procedures.get(key);
    if (known) return known;
    const [space = '', name = ''] = path.split('.');
    const caller = router.createCaller({ service: () => this.#service(subject) });
    const procedure = (caller as unknown as Procedures)[space]?.[name];
    if (!procedure) throw new RangeError('no such procedure');
    this.#procedures.set(key, procedure);
    return procedure;
  }

  #service(subject: string): CaseService {
    const { db } = this;
    const { city } = db;
    const known = city.serviceFor({ subject, clientVersion });
    const worker = (): Caller | undefined => city.fixture.workers.find((one) => one.subject === subject);
    return {
      ...known,
      pull: async (input) => {
        const caller = worker();
        await this.#pause();
        return caller ? pull(db, caller.id, input) : known.pull(input);
      },
      fetchCases: async (input) => {
        const caller = worker();
        await this.#pause();
        return caller ? fetchCases(db, caller.id, input) : known.fetchCases(input);
      },
      push: async (input) => {
        const caller = worker();
        const breaks = ({ id }: Command) => this.poison.has(id);
        return caller ? push(db, caller, input, breaks) : known.push(input);
      },
      putDraft: async (input) => {
        const caller = worker();
        if (!caller) return known.putDraft(input);
        return putDraft(db, { subject, clientVersion }, caller.id, input);
      },
      beat: async (input) => {
        await db.write('api', async (tx) => {
          db.transactions.takeXid(tx);
        });
        return known.beat(input);
      },
      registerDevice: async (deviceId) => {
        const registered = await known.registerDevice(deviceId);
        const caller = worker();
        if (!caller) return registered;
        await db.write('api', async (tx) => {
          db.transactions.takeXid(tx);
          tx.effects.push(() => {
            const key = `${caller.id} ${deviceId}`;
            if (db.devices.has(key)) return;
            const { recoveryKey } = registered;
            const row = { workerId: caller.id, deviceId, recoveryKey, issued: 0, held: 0, scope: [] };
            db.devices.set(key, row);
          });
        });
        return registered;
      },
    };
  }
}

function causedByKill(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof KilledError) return true;
  return false;
}
