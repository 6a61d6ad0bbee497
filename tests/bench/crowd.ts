import { randomBytes } from 'node:crypto';
import { uuidV7, type DeviceId } from '@samla/case-model/ids';
import { instantOf } from '@samla/case-model/time';
import type { Cursor, Poke } from '@samla/api-client/schemas';
import type { HostPorts } from '@samla/desktop/host/ports';
import { createCaseApi, type CaseApi } from '@samla/desktop/host/session/case-api';
import { failureOf } from '@samla/desktop/host/sync/failure';
import { Pokes } from '@samla/desktop/host/sync/pokes';
import { Schedule, type RoundEnd } from '@samla/desktop/host/sync/schedule';
import { TestAuthenticator } from '@samla/desktop/host/testing/authenticator';
import { testPorts } from '@samla/desktop/host/testing/ports';
import { TestTime } from '@samla/desktop/host/testing/time';
import { systemTimer } from '@samla/desktop/wire/timer';
import { memoryOf, startApiProcess } from './lib/api-process.ts';
import { createCrowd, touchCase } from './lib/crowd-city.ts';
import { quantile, report } from './lib/measure.ts';

/**
 * 2 000 hosts that have their cases, and whose network comes back in the same second: each does its rounds and listens
 * for pokes by the host's own schedule and back-off. Then one case of each unit changes, and all are poked. Beside it the
 * same by one host alone, before.
 */
const HOSTS = Number(process.env['SAMLA_BENCH_HOSTS'] ?? '2000');
const UNITS = 50;
const CASES_PER_UNIT = 40;
const WITHIN = 1_000;
const PATIENCE = 180_000;
await using ends = new AsyncDisposableStack();
const { url, provider, database, service } = await startApiProcess(ends);
console.error(`crowd: ${HOSTS} workers in ${UNITS} units with ${CASES_PER_UNIT} cases each …`);
const subjects = await createCrowd(database, { workers: HOSTS, units: UNITS, cases: CASES_PER_UNIT });
await database.query('vacuum analyze');

interface Seen {
  /** milliseconds from the beginning to the first poke, and from a change to the poke that tells of it */
  readonly pokes: number[];
  /** milliseconds of each answer to a pull */
  readonly pulls: number[];
  /** milliseconds from the beginning until everything was fetched */
  readonly whole: number[];
  readonly errors: Map<string, number>;
}
const nobodySeen = (): Seen => ({ pokes: [], pulls: [], whole: [], errors: new Map() });

/**
 * A host without stores. When it asks is the host's own: its schedule, its stream of pokes and their waits. What a round
 * asks for stands here, in the order of `host/sync/cycle`, for a worker who has written nothing meanwhile.
 */
class LightHost {
  readonly #seen: () => Seen;
  readonly #deviceId = uuidV7(Date.now(), randomBytes(10)) as DeviceId;
  readonly #ports: HostPorts = {
    ...testPorts('crowd', new TestTime(), fetch),
    clock: { now: () => instantOf(Date.now()) },
    timer: systemTimer,
    random: { bytes: randomBytes, fraction: Math.random },
  };
  readonly #api: CaseApi;
  #schedule: Schedule;
  #pokes: Pokes;
  #cursor: Cursor | null = null;
  #registered = false;
  #asksSession = true;
  #asksDrafts = true;
  #draftCursor: number | null = null;
  #isOver = false;
  #began = 0;
  pokedAt: number | null = null;
  isBack = false;

  constructor(token: string, seen: () => Seen) {
    this.#seen = seen;
    const authenticator = new TestAuthenticator('crowd');
    authenticator.accessToken = () => Promise.resolve(token);
    this.#api = createCaseApi({
      ...{ ports: this.#ports, authenticator, apiUrl: url, clientVersion: '0.1.0' },
      deviceId: () => this.#deviceId,
    });
    [this.#schedule, this.#pokes] = this.#awake();
  }

  /** Fetches everything, as at the first start, and listens to nothing yet. */
  async start(): Promise<void> {
    for (; ; await pause(1_000)) {
      await this.#round();
      if (this.#cursor !== null) break;
    }
    this.end();
    this.isBack = false;
  }

  /** The network is back after so long that everything a round can ask for is asked for. */
  begin(): void {
    this.#began = performance.now();
    this.isBack = false;
    this.pokedAt = null;
    this.#asksSession = this.#asksDrafts = true;
    [this.#schedule, this.#pokes] = this.#awake();
    void this.#schedule.wake();
  }

  end(): void {
    this.#pokes.stop();
    void this.#schedule.stop();
  }

  /** Asks for nothing more, whatever fails from now on. */
  leave(): void {
    this.#isOver = true;
    this.end();
    this.#api.close();
  }

  #awake(): [Schedule, Pokes] {
    const schedule = new Schedule(this.#ports, () => this.#round());
    const poked = (about: Poke['about'] | null) => {
      if (about !== null) {
        const isFirst = this.pokedAt === null;
        this.#seen().pokes.push(performance.now() - (isFirst ? this.#began : changedAt));
        this.pokedAt = performance.now();
      }
      if (about === 'presence') return;
      if (about === 'drafts' || about === null) this.#asksDrafts = true;
      void schedule.wake();
    };
    return [schedule, new Pokes({ api: this.#api, deviceId: this.#deviceId, ports: this.#ports, poked })];
  }

  async #round(): Promise<RoundEnd> {
    try {
      const lagging = await this.#exchange();
      if (!this.isBack) this.#seen().whole.push(performance.now() - this.#began);
      this.isBack = true;
      this.#pokes.ensure();
      return { kind: 'done', lagging, nextTryAt: null };
    } catch (error) {
      if (this.#isOver) return { kind: 'paused' };
      const failure = failureOf(error);
      const { errors } = this.#seen();
      errors.set(failure.kind, (errors.get(failure.kind) ?? 0) + 1);
      return {
        kind: 'failed',
        retryAfterMs: failure.kind === 'unreachable' ? failure.retryAfterMs : null,
      };
    }
  }

  async #exchange(): Promise<boolean> {
    const api = this.#api;
    const deviceId = this.#deviceId;
    if (this.#asksSession) await api.call((client) => client.session.current.query({}));
    this.#asksSession = false;
    if (!this.#registered) await api.call((client) => client.session.registerDevice.mutate({ deviceId }));
    this.#registered = true;
    const lagging = await this.#pull();
    if (!this.#asksDrafts) return lagging;
    this.#asksDrafts = false;
    for (;;) {
      const cursor = this.#draftCursor;
      const page = await api.call((client) => client.drafts.pull.mutate({ deviceId, cursor }));
      this.#draftCursor = page.cursor;
      if (!page.more) return lagging;
    }
  }

  async #pull(): Promise<boolean> {
    for (;;) {
      const began = performance.now();
      const page = await this.#api.call((client) =>
        client.sync.pull.mutate({ deviceId: this.#deviceId, cursor: this.#cursor }),
      );
      this.#seen().pulls.push(performance.now() - began);
      this.#cursor = page.cursor;
      if (!page.more) return page.lagging;
    }
  }
}

let changedAt = 0;
let seen = nobodySeen();
const tokens = await Promise.all(subjects.map((sub) => provider.token({ sub, exp: soon() })));
const hosts = tokens.map((token) => new LightHost(token, () => seen));

console.error('crowd: each fetches its cases, some at a time …');
const queue = [...hosts];
const startAll = async () => {
  for (let host = queue.pop(); host; host = queue.pop()) await host.start();
};
await Promise.all(Array.from({ length: 8 }, startAll));
// as a database in use does by itself
await database.query('vacuum analyze');

const [alone] = hosts;
const aloneSeen = (seen = nobodySeen());
for (let times = 0; alone && times < 20; times++) {
  alone.begin();
  await until(() => alone.isBack && alone.pokedAt !== null);
  alone.end();
}

console.error(`crowd: ${HOSTS} hosts come back within ${WITHIN} ms …`);
seen = nobodySeen();
for (const host of hosts) setTimeout(() => host.begin(), Math.random() * WITHIN);
await until(() => hosts.every(({ isBack, pokedAt }) => isBack && pokedAt !== null));
const back = seen;
tell('come back', back);

console.error('crowd: a case of each unit changes …');
seen = nobodySeen();
await pause(2_000);
changedAt = performance.now();
for (let unit = 0; unit < UNITS; unit++) await touchCase(database, unit);
const unpoked = () => hosts.filter(({ pokedAt }) => pokedAt === null || pokedAt < changedAt).length;
// a poke may be lost: a host asks by itself each minute
for (let waited = 0; unpoked() > 0 && waited < 60_000; waited += 100) await pause(100);
await pause(3_000);
tell('are poked', seen);
const lost = { value: unpoked(), reference: 0, against: 'none, as none need be lost' };
report({ name: `${HOSTS} hosts are poked: pokes lost`, unit: 'errors', ...lost });
const memory = memoryOf(service);
report({
  name: `memory of the API with ${HOSTS} hosts, at its highest`,
  ...{
    unit: 'MB',
    value: memory.highest,
    reference: memory.now,
    against: 'the same process when they are at rest',
  },
});
for (const host of hosts) host.leave();

function tell(what: string, { pokes, pulls, whole, errors }: Seen): void {
  const name = (part: string) => `${HOSTS} hosts ${what}: ${part}`;
  const against = 'one host alone';
  for (const [label, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const of = (values: readonly number[]) => quantile(values, share);
    report({
      name: name(`poke, ${label}`),
      unit: 'ms',
      value: of(pokes),
      reference: of(aloneSeen.pokes),
      against,
    });
    report({
      name: name(`pull, ${label}`),
      unit: 'ms',
      value: of(pulls),
      reference: of(aloneSeen.pulls),
      against,
    });
    if (whole.length > 0) {
      const reference = of(aloneSeen.whole);
      report({ name: name(`all fetched, ${label}`), unit: 'ms', value: of(whole), reference, against });
    }
  }
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...errors].map(([kind, count]) => `${kind} ${count}`).join(', ');
  report({
    name: name(`calls that failed (${kinds || 'none'})`),
    unit: 'errors',
    value: failed,
    reference: 0,
    against,
  });
}

async function until(isSo: () => boolean): Promise<void> {
  const late = performance.now() + PATIENCE;
  while (!isSo()) {
    if (performance.now() > late) throw new Error('the crowd is not served in time');
    await pause(50);
  }
}

function soon(): number {
  return Math.floor(Date.now() / 1000) + 7_200;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
