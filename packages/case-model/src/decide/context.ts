import type { CasePlace } from '../case/delegation.ts';
import type { AssignmentState, Conflict, Refusal } from '../command.ts';
import type { CaseTypeContent } from '../definition/case-type.ts';
import type { AreaKey, CaseTypeKey, DelegationLevel } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { NewEntry, ParticipantRole } from '../entry.ts';
import type { PersonId, UnitId, WorkerId } from '../ids.ts';
import type { Instant, PlainDate } from '../time.ts';

/** What a decision may know beside the case: the clock, who acts, and the organisation. */
export interface DecideContext {
  readonly now: Instant;
  /** who acts */
  readonly me: { readonly workerId: WorkerId; readonly name: string };
  /** the delegation that I hold today on a case that is there (`levelsOnCase`) */
  levelsOn(place: CasePlace): readonly DelegationLevel[];
  /** what opening a case asks for; null on every other command */
  readonly opening: OpeningContext | null;
  unit(id: UnitId): { readonly name: string; readonly boardId: string } | undefined;
  /** the worker, when she has an assignment in the unit today */
  workerInUnit(id: WorkerId, unit: UnitId): { readonly name: string } | undefined;
  /** the worker, when she has an assignment in any unit of the board today: who can be named on a case */
  workerOnBoard(id: WorkerId, boardId: string): { readonly name: string } | undefined;
}

/** What opening a case may know of its type, its person and the worker's areas. */
export interface OpeningContext {
  /** the case type as it is opened today, with its hash */
  readonly caseType: { readonly hash: string; readonly content: CaseTypeContent } | null;
  readonly rulebook: Rulebook;
  /** the person, when she is known to the register */
  readonly personId: PersonId | null;
  /** the areas that I work with in the unit today */
  readonly areas: readonly AreaKey[];
  /** the last day that a case of the types in `reopening` was closed for this person, among those I may see */
  readonly lastClosedOn: PlainDate | null;
  /**
   * an open case of the same type for this person that the device did not have when the command was written, among those
   * I may see (no clock tells, since a device's can be wrong); null on the device, which has none that it does not have
   */
  readonly openedMeanwhile: { readonly number: string; readonly by: string } | null;
}

/** The row of a case that is opened; its record begins with the entry beside it. */
export interface Opening {
  readonly typeKey: CaseTypeKey;
  readonly definitionHash: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly workerId: WorkerId | null;
}

/** A command that may be carried out, and what it writes. */
export interface Acceptance {
  readonly kind: 'accepted';
  readonly entries: readonly NewEntry[];
  readonly assignment: AssignmentState | null;
  readonly opening: Opening | null;
  /** who is named on the case from now on; `role` null: no longer */
  readonly participant: { readonly workerId: WorkerId; readonly role: ParticipantRole | null } | null;
}

export type Decision = Acceptance | Refusal | Conflict;
