import type { CaseRow, PersonRow, Poke, Protection } from '@samla/api-client/schemas';
import type { SeedAssignment } from '@samla/api-client/fake/fixture';
import type { Outcome } from '@samla/case-model/command';
import type { Entry } from '@samla/case-model/entry';
import type { CaseId, DeviceId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';

/** An answer before it is put on the wire. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One open stream of pokes. */
export interface Listener {
  readonly poke: (poke: Poke) => void;
  readonly end: () => void;
}

/** What somebody else writes about a case, or holds a transaction open without writing. */
export type Change =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reassign'; readonly unitId: UnitId; readonly workerId: WorkerId | null }
  | { readonly kind: 'protect'; readonly protection: Protection }
  | { readonly kind: 'dispose' };

/** The central service of one run, as the lines of its machines, others in the city and the promises know it. */
export interface Central {
  /** false while its process is dead */
  readonly up: boolean;
  /** commands that the service fails on */
  readonly poison: Set<string>;
  /** Runs one call of a worker. @throws KilledError when the process dies before it has answered */
  answer(path: string, input: unknown, subject: string): Promise<Answer>;
  /** Opens a stream; its first poke is the line's to give. The answer of this call ends it. */
  listen(subject: string, deviceId: DeviceId, listener: Listener): () => void;
  /** The process dies: what it had open is rolled back, and every connection is cut. */
  kill(): void;
  start(): void;
  /** those that others may write about */
  cases(): readonly CaseId[];
  /**
   * Writes in a transaction of somebody else, which stays open while `hold` runs. One that cannot have its lock in time is
   * taken back.
   */
  write(caseId: CaseId, change: Change, hold: () => Promise<void>): Promise<void>;
  /** Ends by date: its last day was the given one. */
  endAssignment(workerId: WorkerId, unitId: UnitId, lastDay: PlainDate): void;
  addAssignment(assignment: SeedAssignment): void;
  /** From now on every cache is of another epoch. */
  voidCaches(): void;
  /** what is committed now */
  held(): Promise<Held>;
  /** The run is over. */
  close(): Promise<void>;
}

/** What the service holds, told by itself: of its own ways to tell its clients nothing is used. */
export interface Held {
  readonly cases: readonly HeldCase[];
  /** what became of each command, by its id */
  readonly receipts: ReadonlyMap<string, Outcome['kind']>;
  sees(workerId: WorkerId): HeldView;
}

interface HeldCase {
  readonly id: CaseId;
  /** in the order of the record */
  readonly entries: readonly Entry[];
}

/** What a worker's machines should have; rows by id. */
export interface HeldView {
  readonly cases: readonly {
    readonly row: Pick<CaseRow, 'id' | 'version' | 'definitionHash' | 'personId' | 'assignment'>;
    readonly entries: readonly Pick<Entry, 'seq' | 'id' | 'body'>[];
  }[];
  readonly persons: readonly Pick<PersonRow, 'id' | 'version' | 'protection' | 'address'>[];
}
