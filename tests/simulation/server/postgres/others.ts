import type { SeedAssignment } from '@samla/api-client/fake/fixture';
import { codeOf } from '@samla/case-api/db/failure';
import type { CaseId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import pg from 'pg';
import type { Change } from '../central.ts';

/** lock not available, deadlock, and the run that ends */
const TAKEN_BACK = ['55P03', '40P01', '57P01'];

/** Whoever writes in the city beside the API, each on a connection of its own. */
export class Others {
  readonly #pool: pg.Pool;

  constructor(ownerUrl: string) {
    this.#pool = new pg.Pool({ connectionString: ownerUrl, max: 30, lock_timeout: 2_000 });
    // what ends a session fails the statement that runs in it or comes next
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * One transaction, which takes its number before anything else and stays open while `hold` runs.
   * One that could not have its lock in time is taken back.
   */
  async write(caseId: CaseId, change: Change, today: PlainDate, hold: () => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      const [text, values] = statementOf(caseId, change, today);
      await client.query(text, values);
      await hold();
      await client.query('commit');
    } catch (error) {
      broken = true;
      if (!TAKEN_BACK.includes(codeOf(error))) throw error;
    } finally {
      client.release(broken);
    }
  }

  async endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): Promise<void> {
    await this.#pool.query('update assignment set valid_to = $3 where worker_id = $1 and unit_id = $2', [
      ...[workerId, unitId, lastDay],
    ]);
  }

  async addAssignment(one: SeedAssignment): Promise<void> {
    await this.#pool.query(
      `insert into assignment (id, worker_id, unit_id, areas, role, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [one.id, one.workerId, one.unitId, one.areas, one.role, one.validFrom, one.validTo],
    );
  }

  async voidCaches(): Promise<void> {
    await this.#pool.query('select raise_cache_epoch()');
  }

  /** The service fails on these commands and no others. */
  async poison(commands: readonly string[]): Promise<void> {
    await this.#pool.query(
      `with gone as (delete from simulation.poison where command_id <> all($1::uuid[]))
       insert into simulation.poison select unnest($1::uuid[]) on conflict do nothing`,
      [commands],
    );
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

function statementOf(caseId: CaseId, change: Change, today: PlainDate): [string, unknown[]] {
  switch (change.kind) {
    case 'idle':
      return ['select 1', []];
    case 'reassign':
      return [
        `update "case" set unit_id = $2, worker_id = $3, assignment_version = assignment_version + 1 where id = $1`,
        [caseId, change.unitId, change.workerId],
      ];
    case 'protect':
      return [
        'update person set protection = $2 where id = (select person_id from "case" where id = $1)',
        [caseId, change.protection],
      ];
    case 'dispose':
      return ['update "case" set disposal_proposed_on = $2 where id = $1', [caseId, today]];
  }
}
