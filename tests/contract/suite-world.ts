import type { Entry } from '@samla/case-model/entry';
import { commandSchema, type Command, type Outcome } from '@samla/case-model/command';
import {
  commandIdSchema,
  deviceIdSchema,
  uuidV7,
  type CaseId,
  type CommandId,
  type DeviceId,
  type PersonId,
  type UnitId,
  type WorkerId,
} from '@samla/case-model/ids';
import { epochOf, type PlainDate } from '@samla/case-model/time';
import type { LogRow, SeedCase } from '@samla/api-client/fake/fixture';
import type { Cursor, CaseRow, PersonRow, Protection, PullOutput } from '@samla/api-client/schemas';
import type { CaseService } from '@samla/api-client/service';
import { expect } from 'vitest';
import { suiteClock } from './fixture.ts';

/**
 * What the contract suite needs of an implementation: services of callers, and the hands of an administrator behind
 * their backs. The clock is `suiteClock`, the city `fixture`.
 */
export interface World {
  /** the service of the worker with this subject, calling with client version 0.1.0, and a device in its headers or none */
  service(subject: string, deviceId?: DeviceId): CaseService;
  /** back to the fixture: no devices, receipts or log rows */
  reset(): Promise<void>;
  /** the record of a case in the server's order, whoever may see it */
  entries(id: CaseId): Promise<readonly Entry[]>;
  /** every row of the access log in the order written */
  log(): Promise<readonly LogRow[]>;
  addCase(seed: SeedCase): Promise<void>;
  /** as an administrator would: version, assignment version and feed follow, no entry is written */
  moveCase(id: CaseId, to: { unitId: UnitId; workerId: WorkerId | null }): Promise<void>;
  protectPerson(id: PersonId, protection: Protection): Promise<void>;
  proposeDisposal(id: CaseId): Promise<void>;
  /** the assignment's last day was this one */
  endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): Promise<void>;
  /** as the city's support reports a device lost */
  loseDevice(workerId: WorkerId, deviceId: DeviceId): Promise<void>;
  /** as if all that was told and deleted so far were older than what is kept */
  forgetHistory(): Promise<void>;
  /** as if so many seconds had passed since everyone's last beat */
  agePresence(seconds: number): Promise<void>;
  /** makes the log unwritable; the answer makes it writable again */
  lockLog(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

let made = 0;

/** Another command or event id at every call, in order. */
export function newId(): CommandId {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(4, ++made);
  return commandIdSchema.parse(uuidV7(epochOf(suiteClock.now()), random));
}

export function newDevice(): DeviceId {
  return deviceIdSchema.parse(newId());
}

type Named<Name extends Command['name']> = Extract<Command, { name: Name }>;

/** A command in its envelope, as a device would send it. */
export function command<Name extends Command['name']>(
  name: Name,
  on: CaseId,
  args: Named<Name>['args'],
  more: Partial<Pick<Command, 'id' | 'deviceId' | 'seq' | 'dependsOn' | 'baseVersions' | 'happenedAt'>> = {},
): Command {
  return commandSchema.parse({
    ...{ id: newId(), deviceId: newDevice(), seq: 1, name, args, argsVersion: 1 },
    ...{ aggregate: { kind: 'case', id: on }, dependsOn: [], baseVersions: {} },
    ...{ happenedAt: suiteClock.now(), clientVersion: '0.1.0', ...more },
  });
}

export function addNote(
  on: CaseId,
  text = 'En anteckning.',
  more: Parameters<typeof command>[3] = {},
): Command {
  return command('addNote', on, { heading: 'Samtal', text, eventOn: null, backdatingReason: null }, more);
}

/** Sends one command and gives its outcome. */
export async function send(service: CaseService, one: Command): Promise<Outcome | { kind: 'later' }> {
  const { results } = await service.push({ deviceId: one.deviceId, commands: [one], reads: [] });
  expect(results).toHaveLength(1);
  expect(results[0]?.id).toBe(one.id);
  return results[0]?.outcome ?? expect.fail('no outcome');
}

/** What a device keeps, by the rules of the contract: rows by version, entries by id, lost cases erased. */
export class DeviceCopy {
  readonly service: CaseService;
  readonly deviceId: DeviceId;
  cursor: Cursor | null = null;
  readonly cases = new Map<CaseId, CaseRow>();
  readonly persons = new Map<PersonId, PersonRow>();
  readonly entries = new Map<CaseId, Map<string, Entry>>();

  private constructor(service: CaseService, deviceId: DeviceId) {
    this.service = service;
    this.deviceId = deviceId;
  }

  /** A registered device that has fetched all that its worker may see. */
  static async of(service: CaseService): Promise<DeviceCopy> {
    const copy = await DeviceCopy.empty(service);
    await copy.sync();
    return copy;
  }

  static async empty(service: CaseService): Promise<DeviceCopy> {
    const copy = new DeviceCopy(service, newDevice());
    await service.registerDevice(copy.deviceId);
    return copy;
  }

  /** Asks for a page; the answer may be thrown away, as when it is lost on the way. */
  ask(): Promise<PullOutput> {
    return this.service.pull({ deviceId: this.deviceId, cursor: this.cursor });
  }

  /** Asks for the page after one that is not taken yet; the first fetch of all has nothing to go on from until it is. */
  askAhead(page: PullOutput): Promise<PullOutput> {
    if (!this.cursor) return expect.fail('nothing is kept');
    return this.service.pull({ deviceId: this.deviceId, cursor: page.cursor, kept: this.cursor.scope });
  }

  /** Asks for two pages, the second before the first is taken, and stops when it has kept so many of them. */
  async pullAhead(kept: number): Promise<void> {
    const first = await this.ask();
    const pages = [first, ...(this.cursor ? [await this.askAhead(first)] : [])];
    for (const page of pages.slice(0, kept)) this.take(page);
  }

  take(page: PullOutput): void {
    if (this.cursor === null) {
      for (const kept of [this.cases, this.persons, this.entries]) kept.clear();
    }
    for (const id of page.lost) {
      this.cases.delete(id);
      this.entries.delete(id);
    }
    for (const row of page.cases) {
      if (row.version > (this.cases.get(row.id)?.version ?? 0)) this.cases.set(row.id, row);
    }
    for (const row of page.persons) {
      if (row.version > (this.persons.get(row.id)?.version ?? 0)) this.persons.set(row.id, row);
    }
    for (const entry of page.entries) {
      const record = this.entries.get(entry.caseId) ?? new Map<string, Entry>();
      this.entries.set(entry.caseId, record.set(entry.id, entry));
    }
    const needed = new Set([...this.cases.values()].map((row) => row.personId));
    for (const id of this.persons.keys()) if (!needed.has(id)) this.persons.delete(id);
    this.cursor = page.cursor;
  }

  /** Pulls until nothing more is promised; gives the pages. */
  async sync(): Promise<PullOutput[]> {
    const pages: PullOutput[] = [];
    for (let round = 0; round < 500; round++) {
      const page = await this.ask();
      this.take(page);
      pages.push(page);
      if (!page.more && !page.lagging) return pages;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return expect.fail('the pull never ends');
  }

  caseIds(): CaseId[] {
    return [...this.cases.keys()].sort();
  }

  record(id: CaseId): Entry[] {
    return [...(this.entries.get(id)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
  }
}

/** The code of the union that a call fails with. */
export async function errorCode(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => expect.fail('the call should have failed'),
    (error: unknown) => (error as { shape?: { code?: string } }).shape?.code ?? String(error),
  );
}

/** What the suites of commands share. */
export function commandHelpers(world: () => World) {
  const service = (who: { subject: string }) => world().service(who.subject);
  const lastEntry = async (id: CaseId) => (await world().entries(id)).at(-1);
  const assign = (
    on: CaseId,
    to: { workerId: WorkerId | null; unitId: UnitId; ground?: string },
    base = 1,
  ): Command => command('assignCase', on, { ground: null, ...to }, { baseVersions: { assignment: base } });

  /** Refused with this code, with a reason in words, and nothing written. */
  async function refuses(code: string, who: { subject: string }, one: Command): Promise<void> {
    const before = await world().entries(one.aggregate.id);
    const outcome = await send(service(who), one);
    expect(outcome).toMatchObject({ kind: 'refused', code });
    expect(outcome.kind === 'refused' ? outcome.reason.length : 0).toBeGreaterThan(10);
    expect(await world().entries(one.aggregate.id)).toEqual(before);
  }

  return { service, lastEntry, assign, refuses };
}
