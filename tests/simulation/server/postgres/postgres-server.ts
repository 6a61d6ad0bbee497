import type { SeedAssignment } from '@samla/api-client/fake/fixture';
import { ApiError } from '@samla/api-client/errors';
import { pushInput } from '@samla/api-client/schemas';
import { codeOf } from '@samla/case-api/db/failure';
import type { ApiPorts } from '@samla/case-api/ports';
import type { CaseId, DeviceId, UnitId, WorkerId } from '@samla/case-model/ids';
import { dateInStockholm, type PlainDate } from '@samla/case-model/time';
import pg from 'pg';
import type { TestDatabase } from '../../../support/postgres.ts';
import { Chance } from '../../chance.ts';
import { fixture } from '../../world/city.ts';
import { describe, type Surroundings } from '../../world/world.ts';
import type { Answer, Central, Change, Held, Listener } from '../central.ts';
import { KilledError } from '../transactions.ts';
import { heldInPostgres } from './held.ts';
import { beginLife, type Life } from './life.ts';
import { Others } from './others.ts';
import { Work } from './work.ts';

/** Real milliseconds without a sign after which the database is asked whether anything still runs in it. */
const LOOK = 8;
/** Of its statements, the share after which a call lets others come first. */
const OVERTAKEN = 0.1;
/** Faults that the API tells of and that are an answer like any other: "not now". */
const NOT_NOW = ['push.later', 'unavailable', 'pokes.check'];

/** The API itself on a PostgreSQL database, in transactions that overlap as they do. */
export class PostgresServer implements Central {
  readonly poison = new Set<string>();
  readonly #url: string;
  readonly #pullRows: number;
  readonly #in: Surroundings;
  readonly #ports: Omit<ApiPorts, 'log'>;
  readonly #work = new Work();
  readonly #others: Others;
  /** as a superuser, to look */
  readonly #looker: pg.Client;
  readonly #cases = new Set(fixture.cases.map(({ id }) => id));
  #life: Life | null = null;
  #lives = 0;
  #lastDeath: Promise<void>;
  #poisonThere = '';

  constructor(database: TestDatabase, pullRows: number, surroundings: Surroundings) {
    const { seed, time, scheduler } = surroundings;
    this.#url = database.url;
    this.#pullRows = pullRows;
    this.#in = surroundings;
    this.#others = new Others(database.ownerUrl);
    this.#looker = new pg.Client({ connectionString: database.superuserUrl });
    this.#lastDeath = this.#looker.connect().then(() => undefined);
    const random = new Chance(seed, 3);
    const after = (milliseconds: number, run: () => void) => time.after(milliseconds, run);
    this.#ports = { clock: time, random, timer: { after } };
    scheduler.outside = () => this.#moved();
    this.start();
  }

  get up(): boolean {
    return this.#life !== null;
  }

  start(): void {
    if (this.#life) return;
    const { scheduler } = this.#in;
    const pause = async () => {
      this.#work.stir();
      if (scheduler.chance.happens(OVERTAKEN)) await this.#work.parked(() => scheduler.park());
    };
    const log: ApiPorts['log'] = {
      event: () => undefined,
      // what a dead process says of its lost connections nobody hears
      fault: (name, error) => this.#life === life && this.#fault(name, error),
    };
    const life: Life = beginLife({
      ...{ url: this.#url, name: `api ${String(++this.#lives)}`, ports: { ...this.#ports, log } },
      ...{ pullRows: this.#pullRows, pause, after: this.#lastDeath },
    });
    this.#life = life;
    this.#task(() => life.started);
  }

  kill(): void {
    const life = this.#life;
    if (!life) return;
    this.#life = null;
    const dying = life.die();
    this.#lastDeath = this.#work.doing(async () => {
      await life.started;
      await this.#looker.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
        [life.name],
      );
      await dying;
    });
  }

  answer(path: string, input: unknown, subject: string): Promise<Answer> {
    const life = this.#life;
    if (!life) throw new KilledError('api');
    return this.#work.doing(async () => {
      await life.started;
      await this.#bringPoison();
      const answer = await life.calls.answer(path, input, subject);
      if (life !== this.#life) throw new KilledError('api');
      if (answer.status === 500) this.#in.fault(`${path} ends as ${JSON.stringify(answer.body)}`);
      if (path === 'sync.push') this.#noteOpened(input);
      return answer;
    });
  }

  listen(subject: string, deviceId: DeviceId, { poke, end }: Listener): () => void {
    const life = this.#life;
    const ending = new AbortController();
    const follow = async () => {
      if (!life) return;
      await life.started;
      const pokes = life.service(subject).pokes(deviceId, ending.signal);
      await this.#work.doing(() => pokes[Symbol.asyncIterator]().next());
      for await (const one of pokes) poke(one);
    };
    follow()
      .catch((error: unknown) => {
        // an error of the union is an answer like any other
        if (life === this.#life && !(error instanceof ApiError)) this.#fault('pokes', error);
      })
      .finally(end);
    return () => ending.abort();
  }

  cases(): readonly CaseId[] {
    return [...this.#cases];
  }

  write(caseId: CaseId, change: Change, hold: () => Promise<void>): Promise<void> {
    const today = dateInStockholm(this.#in.time.now());
    return this.#work.doing(() => this.#others.write(caseId, change, today, () => this.#work.parked(hold)));
  }

  endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): void {
    this.#task(() => this.#others.endAssignment(workerId, unitId, lastDay));
  }

  addAssignment(assignment: SeedAssignment): void {
    this.#task(() => this.#others.addAssignment(assignment));
  }

  voidCaches(): void {
    this.#task(() => this.#others.voidCaches());
  }

  held(): Promise<Held> {
    return heldInPostgres(this.#looker, dateInStockholm(this.#in.time.now()));
  }

  async close(): Promise<void> {
    this.kill();
    await this.#lastDeath;
    await this.#others.close();
    await this.#looker.end();
  }

  /** @returns false when nothing runs, or all that does waits for somebody who is parked */
  async #moved(): Promise<boolean> {
    let quiet = 0;
    let before = this.#work.moves;
    while (!this.#work.isNone) {
      if (await this.#work.next(LOOK)) return true;
      const { rows } = await this.#looker.query<{ running: number }>(running);
      quiet = rows[0]?.running === 0 && before === this.#work.moves ? quiet + 1 : 0;
      // an answer may just be on its way from the database to here
      if (quiet === 2) return false;
      before = this.#work.moves;
    }
    return false;
  }

  #task(run: () => Promise<void>): void {
    this.#work.doing(run).catch((error: unknown) => this.#fault('task', error));
  }

  #noteOpened(input: unknown): void {
    for (const { name, aggregate } of pushInput.parse(input).commands) {
      if (name === 'openCase') this.#cases.add(aggregate.id);
    }
  }

  /** The commands that the service fails on stand in a table that fails them. */
  async #bringPoison(): Promise<void> {
    const wanted = [...this.poison];
    if (wanted.join() === this.#poisonThere) return;
    this.#poisonThere = wanted.join();
    await this.#others.poison(wanted);
  }

  #fault(name: string, error: unknown): void {
    if (error instanceof KilledError || NOT_NOW.includes(name) || name.startsWith('changeFeed')) return;
    if (name === 'push.command' && codeOf(error) === 'SIM01') return;
    this.#in.fault(`${name}: ${describe(error)}`);
  }
}

const running = `
  select count(*)::int as running from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
     and (state is null or (state = 'active' and wait_event_type is distinct from 'Lock'))`;
