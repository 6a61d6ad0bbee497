import type { FakeCity } from '@samla/api-client/fake/city';
import type { SeedAssignment } from '@samla/api-client/fake/fixture';
import type { CaseService } from '@samla/api-client/service';
import type { Command } from '@samla/case-model/command';
import type { CaseId, DeviceId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { Calls } from './calls.ts';
import type { Answer, Central, Change, Held, Listener } from './central.ts';
import { Database } from './database.ts';
import { fetchCases } from './fetch-cases.ts';
import { heldBy } from './held.ts';
import { Pokes } from './pokes.ts';
import { pull } from './pull.ts';
import { push, type Caller } from './push.ts';
import { putDraft } from './put-draft.ts';
import { LockTimeoutError } from './transactions.ts';

const clientVersion = '0.1.0';

/** The central API as its clients know it: the real router and rules over a database with open transactions. */
export class Server implements Central {
  readonly db: Database;
  readonly pokes = new Pokes();
  readonly poison = new Set<string>();
  readonly #pause: () => Promise<void>;
  readonly #calls = new Calls((subject) => this.#service(subject));
  #up = true;

  constructor(city: FakeCity, pause: () => Promise<void>) {
    this.#pause = pause;
    this.db = new Database(city, pause, (cases) => this.pokes.changed(this.db, cases));
  }

  get up(): boolean {
    return this.#up;
  }

  answer(path: string, input: unknown, subject: string): Promise<Answer> {
    return this.#calls.answer(path, input, subject);
  }

  listen(subject: string, deviceId: DeviceId, { poke, end }: Listener): () => void {
    const worker = this.db.city.fixture.workers.find((one) => one.subject === subject);
    if (!worker) throw new RangeError('nobody of that name works here');
    return this.pokes.add({
      workerId: worker.id,
      deviceId,
      poke: (about) => poke({ poke: true, ...(about && { about }) }),
      end,
    });
  }

  kill(): void {
    this.#up = false;
    this.db.transactions.kill('api');
    this.pokes.endAll();
  }

  start(): void {
    this.#up = true;
  }

  cases(): readonly CaseId[] {
    return [...this.db.city.cases.keys()];
  }

  async write(caseId: CaseId, change: Change, hold: () => Promise<void>): Promise<void> {
    const { db } = this;
    const run = db.write('foreign', async (tx) => {
      db.transactions.takeXid(tx);
      if (change.kind === 'reassign' || change.kind === 'dispose') {
        await db.transactions.lock(tx, `case ${caseId}`);
      }
      if (change.kind !== 'idle') db.change(tx, (city) => apply(city, caseId, change));
      await hold();
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof LockTimeoutError)) throw error;
    });
  }

  endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): void {
    this.db.city.endAssignment(workerId, unitId, lastDay);
  }

  addAssignment(assignment: SeedAssignment): void {
    this.db.city.addAssignment(assignment);
  }

  voidCaches(): void {
    this.db.city.cacheEpoch++;
  }

  async held(): Promise<Held> {
    return heldBy(this.db.city);
  }

  async close(): Promise<void> {
    // nothing outside of this process was opened
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
        const answer = await putDraft(db, { subject, clientVersion }, caller.id, input);
        if (answer.kind === 'saved') this.pokes.draftChanged(caller.id, input.deviceId);
        return answer;
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
            const row = {
              workerId: caller.id,
              deviceId,
              recoveryKey,
              issued: 0,
              asked: 0,
              held: 0,
              scope: [],
            };
            db.devices.set(key, row);
          });
        });
        return registered;
      },
    };
  }
}

function apply(city: FakeCity, caseId: CaseId, change: Exclude<Change, { kind: 'idle' }>): void {
  const row = city.cases.get(caseId);
  if (!row) throw new RangeError('no such case in the city');
  if (change.kind === 'reassign') city.moveCase(caseId, { unitId: change.unitId, workerId: change.workerId });
  else if (change.kind === 'protect') city.protectPerson(row.seed.personId, change.protection);
  else city.proposeDisposal(caseId);
}
