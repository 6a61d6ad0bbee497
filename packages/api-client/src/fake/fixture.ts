import type { AreaKey, CaseTypeKey, Definition } from '@samla/case-model/definition';
import type { Entry, ParticipantRole } from '@samla/case-model/entry';
import type { BoardId, CaseId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { Assignment, Protection } from '../schemas.ts';

/** A city as tests describe it: seeds the fake and, row by row, the database. Invented people only. */
export interface CityFixture {
  readonly boards: readonly SeedBoard[];
  readonly units: readonly SeedUnit[];
  readonly workers: readonly SeedWorker[];
  readonly assignments: readonly SeedAssignment[];
  readonly definitions: readonly Definition[];
  readonly persons: readonly SeedPerson[];
  readonly cases: readonly SeedCase[];
}

export interface SeedBoard {
  readonly id: BoardId;
  readonly name: string;
}

export interface SeedUnit {
  readonly id: UnitId;
  readonly boardId: BoardId;
  readonly code: string;
  readonly name: string;
  readonly kind: Assignment['unitKind'];
}

export interface SeedWorker {
  readonly id: WorkerId;
  /** `sub` of the identity provider */
  readonly subject: string;
  readonly name: string;
}

export interface SeedAssignment {
  readonly id: string;
  readonly workerId: WorkerId;
  readonly unitId: UnitId;
  readonly areas: readonly AreaKey[];
  readonly role: Assignment['role'];
  readonly validFrom: PlainDate;
  /** the last day, or null */
  readonly validTo: PlainDate | null;
}

export interface SeedPerson {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  /** 12 digits, or null when none is known */
  readonly identityNumber: string | null;
  readonly protection: Protection;
  readonly deceasedOn: PlainDate | null;
  readonly address: string;
  readonly phone: string;
}

export interface SeedCase {
  readonly id: CaseId;
  readonly number: string;
  readonly typeKey: CaseTypeKey;
  readonly areaKey: AreaKey;
  /** the version that the case is pinned to; the fixture's last of its type when left out */
  readonly definitionHash?: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly workerId: WorkerId | null;
  readonly disposalProposedOn: PlainDate | null;
  /** who is named on the case beside its worker, without an entry that tells it */
  readonly participants?: readonly SeedParticipant[];
  /** to performing units, which see the order once they have accepted it */
  readonly orders?: readonly SeedOrder[];
  /** the record in order; `caseId` and `seq` follow from the place */
  readonly entries: readonly SeedEntry[];
}

export interface SeedParticipant {
  readonly workerId: WorkerId;
  readonly role: ParticipantRole;
}

export interface SeedOrder {
  readonly performerUnitId: UnitId;
  readonly state: 'sent' | 'accepted';
}

export type SeedEntry = Omit<Entry, 'caseId' | 'seq'>;

/** One row of the access log, as a test inspects it. */
export interface LogRow {
  readonly at: string;
  readonly workerId: string;
  /** `delivered`, `read`, `person.lookUp`, or the name of a command */
  readonly action: string;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly purpose: string | null;
  readonly protected: boolean;
  readonly deviceId: string | null;
  readonly clientVersion: string | null;
  /** of a buffered read, which is logged once */
  readonly eventId: string | null;
  /** `ok`, or of a command: `accepted`, `conflict` or the code of its refusal */
  readonly result: string;
}
