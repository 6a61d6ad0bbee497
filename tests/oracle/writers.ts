import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Chance } from '../simulation/chance.ts';

/** What there is in the city to write about. */
export interface Subjects {
  readonly cases: readonly string[];
  readonly persons: readonly string[];
  readonly units: readonly string[];
  readonly workers: readonly string[];
  readonly assignments: readonly string[];
}

/** A session of somebody else, with a transaction open or not. */
export class Writer {
  readonly #client: pg.Client;
  readonly #subjects: Subjects;
  readonly #chance: Chance;
  #isOpen = false;

  private constructor(client: pg.Client, subjects: Subjects, chance: Chance) {
    this.#client = client;
    this.#subjects = subjects;
    this.#chance = chance;
  }

  static async connect(url: string, subjects: Subjects, chance: Chance): Promise<Writer> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // a row that another writer has is not waited for: the transaction is taken back, as it would be at a deadlock
    await client.query(`set lock_timeout = '40ms'`);
    return new Writer(client, subjects, chance);
  }

  /** Begins, writes, commits or takes back: whatever comes next. @param today for assignments that begin and end by date */
  async step(today: string): Promise<void> {
    const chance = this.#chance;
    if (!this.#isOpen) {
      await this.#client.query('begin');
      this.#isOpen = true;
      // some take their number before they write anything
      if (chance.happens(0.3)) await this.#client.query('select pg_current_xact_id()');
    }
    if (chance.happens(0.75)) await this.#write(today);
    if (this.#isOpen && chance.happens(0.45)) await this.end(chance.happens(0.2) ? 'rollback' : 'commit');
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (this.#isOpen) await this.#client.query(how);
    this.#isOpen = false;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #write(today: string): Promise<void> {
    const chance = this.#chance;
    const { cases, persons, units, workers, assignments } = this.#subjects;
    const [on, whom, to] = [chance.pick(cases), chance.pick(persons), chance.pick(units)];
    const worker = chance.happens(0.25) ? null : chance.pick(workers);
    const [text, values] = chance.pick<readonly [string, unknown[]]>([
      [addNote, [on, randomUUID(), 'file']],
      [addNote, [on, randomUUID(), chance.pick(['file', 'order', 'performer'])]],
      [
        `insert into service_order (id, case_id, orderer_unit_id, performer_unit_id, state)
         select gen_random_uuid(), c.id, c.unit_id, $2, $3 from "case" c where c.id = $1`,
        [on, to, chance.pick(['accepted', 'accepted', 'sent'])],
      ],
      ['update service_order set state = $2 where case_id = $1', [on, chance.pick(['accepted', 'ended'])]],
      [
        'update "case" set worker_id = $2, assignment_version = assignment_version + 1 where id = $1',
        [on, worker],
      ],
      [
        `update "case" set unit_id = $2, worker_id = $3, assignment_version = assignment_version + 1 where id = $1`,
        [on, to, worker],
      ],
      [
        'update "case" set access_profile = $2 where id = $1',
        [on, chance.pick(['A-unit', 'A-case', 'A-perf'])],
      ],
      [
        'update person set protection = $2 where id = $1',
        [whom, chance.pick(['none', 'none', 'secrecyMark', 'protectedRegistration'])],
      ],
      [`update person set phone = phone || '7' where id = $1`, [whom]],
      ['update "case" set disposal_proposed_on = $2 where id = $1', [on, chance.happens(0.4) ? today : null]],
      [
        `insert into case_participant (case_id, worker_id, role, named_at) values ($1, $2, $3, now())
         on conflict (case_id, worker_id) do update set role = excluded.role`,
        [on, chance.pick(workers), chance.pick(['coWorker', 'decider'])],
      ],
      ['delete from case_participant where case_id = $1', [on]],
      [
        'update assignment set role = $2 where id = $1',
        [chance.pick(assignments), chance.pick(['caseWorker', 'unitManager', 'performer'])],
      ],
      [
        'update assignment set valid_from = $2::date + $3::int, valid_to = $2::date + $4::int where id = $1',
        [chance.pick(assignments), today, chance.between(-3, 1), chance.between(0, 3)],
      ],
      [
        'update assignment set valid_from = $2, valid_to = null where id = $1',
        [chance.pick(assignments), today],
      ],
    ]);
    try {
      await this.#client.query(text, values);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !lockTrouble.includes(error.code ?? '')) throw error;
      await this.end('rollback');
    }
  }
}

/** lock not available, deadlock */
const lockTrouble = ['55P03', '40P01'];

/** Entry and case, as a push writes them. */
const addNote = `
  with counted as (update "case" set entry_count = entry_count + 1 where id = $1 returning id, entry_count)
  insert into case_entry (id, case_id, seq, kind, recorded_at, happened_at, author_name, body, audience)
  select $2, id, entry_count, 'noteAdded', '2026-11-02T08:00Z', '2026-11-02T08:00Z', 'Åsa Bergfält',
         '{"kind": "noteAdded", "heading": "Samtal", "text": "Ringt.", "eventOn": null, "backdatingReason": null}', $3
    from counted`;
