import { bornOn } from '@samla/case-model/case/born-on';
import { fold, type CaseState } from '@samla/case-model/case-state';
import type { AssignmentState, Outcome } from '@samla/case-model/command';
import type { Area, CaseTypeKey } from '@samla/case-model/definition';
import type { Form } from '@samla/case-model/definition/form';
import type { Entry, ParticipantRole } from '@samla/case-model/entry';
import type { CaseId, CommandId, DeviceId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import { dateInStockholm, type Clock, type Instant, type PlainDate } from '@samla/case-model/time';
import { ApiError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Protection } from '../schemas.ts';
import type { CaseService } from '../service.ts';
import type { CityFixture, LogRow, SeedAssignment, SeedCase, SeedPerson } from './fixture.ts';
import { pruneDrafts } from './drafts.ts';
import { caseTypesOfToday, playbookOf } from './catalogue.ts';
import { PokeHub } from './pokes.ts';
import { createFakeService, type FakeCaller } from './service.ts';

/** A case row with its record. Rows are replaced, never changed in place. */
export interface FakeCase {
  readonly seed: SeedCase;
  readonly version: number;
  readonly unitId: UnitId;
  readonly workerId: WorkerId | null;
  readonly assignmentVersion: number;
  readonly disposalProposedOn: PlainDate | null;
  readonly participants: ReadonlyMap<WorkerId, ParticipantRole>;
  /** empty where the fixture lacks the case type */
  readonly definitionHash: string;
  readonly entries: readonly Entry[];
}

export interface FakePerson {
  readonly seed: SeedPerson;
  readonly version: number;
  readonly protection: Protection;
}

/** What a device was sent: the set it proved to hold, and the set of the last answer, which may be lost. */
export interface FakeDevice {
  /** null when it was lost */
  recoveryKey: string | null;
  readonly firstSeenAt: Instant;
  lastSeenAt: Instant;
  lostAt: Instant | null;
  destroyedTexts: number | null;
  /** what it was known to have kept */
  held: ScopeSet;
  /** what the newest answer goes on from */
  asked: ScopeSet;
  issued: ScopeSet;
  lastNumber: number;
}
export interface ScopeSet {
  readonly scope: number;
  /** how far the worker's access reached when the case was sent */
  readonly cases: ReadonlyMap<CaseId, SentReach>;
}
/** A meeting reads all, as `full`. */
export type SentReach = 'full' | 'order';

export interface FakeReceipt {
  readonly fingerprint: string;
  readonly outcome: Outcome;
}

/** One row of the feed. */
export type FakeChange =
  | { readonly entity: 'case'; readonly caseId: CaseId }
  | { readonly entity: 'entry'; readonly caseId: CaseId; readonly entryId: EntryId }
  | { readonly entity: 'person'; readonly personId: PersonId };

export interface FakeCityPorts {
  readonly clock: Clock;
  readonly random: { bytes(count: number): Uint8Array };
  /** rows in one page of a pull; {@link limits} when left out */
  readonly pullRows?: number;
  /** 72 when left out */
  readonly longestOfflineHours?: number;
}

/**
 * The central database of a test, in memory: the same walls, feed, receipts and log as the real one, without SQL.
 * Everything inside is synchronous, so one call is one transaction.
 */
export class FakeCity {
  readonly fixture: CityFixture;
  readonly clock: Clock;
  readonly random: FakeCityPorts['random'];
  readonly pullRows: number;
  readonly longestOfflineHours: number;
  readonly cases = new Map<CaseId, FakeCase>();
  readonly persons = new Map<PersonId, FakePerson>();
  readonly entryIds = new Set<EntryId>();
  /** whose record an entry belongs to, of what was pushed; of seeds its form says */
  readonly audiences = new Map<EntryId, Form['audience']>();
  readonly #numbers = new Map<string, number>();
  readonly devices = new Map<string, FakeDevice>();
  readonly receipts = new Map<string, FakeReceipt>();
  readonly changes: FakeChange[] = [];
  readonly log: LogRow[] = [];
  readonly pokes: PokeHub;
  assignments: readonly SeedAssignment[];
  /** a cache of another epoch is dropped by its device */
  cacheEpoch = 1;
  /** rows of the feed before this place are gone */
  prunedTo = 0;
  #logLocked = false;

  constructor(fixture: CityFixture, ports: FakeCityPorts) {
    this.fixture = fixture;
    this.clock = ports.clock;
    this.random = ports.random;
    this.pullRows = ports.pullRows ?? limits.pullRows;
    this.longestOfflineHours = ports.longestOfflineHours ?? 72;
    this.assignments = fixture.assignments;
    this.pokes = new PokeHub(this);
    for (const person of fixture.persons) this.addPerson(person);
    for (const seed of fixture.cases) this.addCase(seed);
  }

  /** The service of one caller; a bare string is a subject with a current client. */
  serviceFor(caller: FakeCaller | string): CaseService {
    return createFakeService(
      this,
      typeof caller === 'string' ? { subject: caller, clientVersion: '0.1.0' } : caller,
    );
  }

  today(): PlainDate {
    return dateInStockholm(this.clock.now());
  }

  entriesOf(id: CaseId): readonly Entry[] {
    return this.cases.get(id)?.entries ?? [];
  }

  assignmentOf(row: FakeCase): AssignmentState {
    return {
      version: row.assignmentVersion,
      workerId: row.workerId,
      workerName: this.fixture.workers.find((worker) => worker.id === row.workerId)?.name ?? null,
      unitId: row.unitId,
      unitName: this.unit(row.unitId).name,
    };
  }

  unit(id: UnitId) {
    const unit = this.fixture.units.find((candidate) => candidate.id === id);
    if (!unit) throw new RangeError('the fixture names a unit that it does not have');
    return unit;
  }

  stateOf(row: FakeCase): CaseState {
    const identityNumber = this.persons.get(row.seed.personId)?.seed.identityNumber ?? null;
    const facts = {
      id: row.seed.id,
      assignment: this.assignmentOf(row),
      boardId: this.unit(row.unitId).boardId,
      playbook: playbookOf(this, row.definitionHash),
      bornOn: bornOn({ identityNumber, identityValid: identityNumber !== null }),
    };
    return fold(facts, row.entries);
  }

  receiptKey(worker: WorkerId, device: DeviceId, command: CommandId): string {
    return `${worker} ${device} ${command}`;
  }

  addPerson(seed: SeedPerson): void {
    this.persons.set(seed.id, { seed, version: 1, protection: seed.protection });
    this.changes.push({ entity: 'person', personId: seed.id });
  }

  addCase(seed: SeedCase): void {
    const entries = seed.entries.map((entry, at): Entry => ({ ...entry, caseId: seed.id, seq: at + 1 }));
    const { unitId, workerId, disposalProposedOn } = seed;
    this.cases.set(seed.id, {
      seed,
      version: 1,
      unitId,
      workerId,
      assignmentVersion: 1,
      disposalProposedOn,
      participants: new Map(seed.participants?.map((named) => [named.workerId, named.role])),
      definitionHash: seed.definitionHash ?? caseTypesOfToday(this).get(seed.typeKey)?.hash ?? '',
      entries,
    });
    this.changes.push({ entity: 'case', caseId: seed.id });
    for (const entry of entries) {
      this.entryIds.add(entry.id);
      this.changes.push({ entity: 'entry', caseId: seed.id, entryId: entry.id });
    }
    this.pokes.changed([seed.id]);
  }

  /** The area of a case type. */
  areaOf(typeKey: CaseTypeKey): Area {
    const key = typeKey.split('.')[0];
    const found = this.fixture.definitions.find(
      (definition) => definition.kind === 'area' && definition.content.key === key,
    );
    if (found?.kind !== 'area') throw new RangeError('the fixture has no such area');
    return found.content;
  }

  /** The next registry number of an area and a year, such as `BOU-2026-0001`. */
  nextNumber(typeKey: CaseTypeKey): string {
    const series = `${this.areaOf(typeKey).code}-${this.today().slice(0, 4)}`;
    const number = (this.#numbers.get(series) ?? 0) + 1;
    this.#numbers.set(series, number);
    return `${series}-${String(number).padStart(4, '0')}`;
  }

  /** Replaces a case row with its next version, and its feed rows. */
  updateCase(id: CaseId, next: Partial<Omit<FakeCase, 'seed' | 'version'>>): FakeCase {
    const row = this.cases.get(id);
    if (!row) throw new RangeError('no such case in the city');
    const updated = { ...row, ...next, version: row.version + 1 };
    this.cases.set(id, updated);
    this.changes.push({ entity: 'case', caseId: id });
    for (const entry of updated.entries.slice(row.entries.length)) {
      this.entryIds.add(entry.id);
      this.changes.push({ entity: 'entry', caseId: id, entryId: entry.id });
    }
    this.pokes.changed([id]);
    return updated;
  }

  moveCase(id: CaseId, to: { readonly unitId: UnitId; readonly workerId: WorkerId | null }): void {
    const row = this.cases.get(id);
    this.updateCase(id, { ...to, assignmentVersion: (row?.assignmentVersion ?? 0) + 1 });
  }

  proposeDisposal(id: CaseId): void {
    this.updateCase(id, { disposalProposedOn: this.today() });
  }

  protectPerson(id: PersonId, protection: Protection): void {
    const person = this.persons.get(id);
    if (!person) throw new RangeError('no such person in the city');
    this.persons.set(id, { ...person, version: person.version + 1, protection });
    this.changes.push({ entity: 'person', personId: id });
    this.pokes.changed(
      [...this.cases.values()].filter((row) => row.seed.personId === id).map((row) => row.seed.id),
    );
  }

  /** An assignment ends by date: its last day was the given one. It makes no change row. */
  endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): void {
    this.assignments = this.assignments.map((assignment) =>
      assignment.workerId === workerId && assignment.unitId === unitId
        ? { ...assignment, validTo: lastDay }
        : assignment,
    );
  }

  addAssignment(assignment: SeedAssignment): void {
    this.assignments = [...this.assignments, assignment];
  }

  /** Forgets what only a device that was away for long would ask for: what was told before now, and deletions of drafts. */
  forgetHistory(): void {
    this.prunedTo = this.changes.length;
    for (const { id } of this.fixture.workers) pruneDrafts(this, id);
  }

  /** While the log is locked nothing is answered. The answer of this call opens it again. */
  lockLog(): () => void {
    this.#logLocked = true;
    return () => {
      this.#logLocked = false;
    };
  }

  /** @throws ApiError `unavailable` while the log is locked: no answer without its log */
  writeLog(rows: readonly Omit<LogRow, 'at'>[]): void {
    if (this.#logLocked) {
      const message = 'Åtkomstloggen svarar inte, så inget kan visas eller sparas. Försök igen om en stund.';
      throw new ApiError({ code: 'unavailable', message });
    }
    const at = this.clock.now();
    for (const row of rows) this.log.push({ at, ...row });
  }
}

/** A city in memory, for tests and the simulation. */
export function createFakeCity(fixture: CityFixture, ports: FakeCityPorts): FakeCity {
  return new FakeCity(fixture, ports);
}
