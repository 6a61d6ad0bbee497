import type { FormValues } from '../definition/form.ts';
import type { CaseTypeKey, DelegationLevel, FormKey, ItemKey } from '../definition/keys.ts';
import type { Channel, ParticipantRole, Stage } from '../entry.ts';
import type { EntryId, WorkerId } from '../ids.ts';
import type { PlainDate, TimeOfDay } from '../time.ts';

/** That something happened: its stated legal date, its time of day where it was stated, and the entry that tells it. */
export interface Happening {
  readonly on: PlainDate;
  readonly at: TimeOfDay | null;
  /** null: no entry tells it (the person's birth) */
  readonly entryId: EntryId | null;
}

export interface Submission extends Happening {
  readonly level: 'draft' | 'decision';
  readonly values: FormValues;
}

export interface DecisionMade extends Happening {
  readonly decision: ItemKey;
  readonly outcome: string;
  readonly level: DelegationLevel;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

export interface Adjustment extends Happening {
  readonly change: 'extend' | 'pause' | 'resume';
  readonly until: PlainDate | null;
  readonly reason: string;
}

export interface Participant {
  readonly workerId: WorkerId;
  readonly name: string;
  readonly role: ParticipantRole;
}

/** What the record tells, in the server's order, before the plan reads it (CMMN: case file). Each list is oldest first. */
export interface CaseFile {
  /** the person's birth, when the case row's facts tell it */
  readonly born: Happening | null;
  readonly opened: (Happening & { readonly typeKey: CaseTypeKey; readonly channel: Channel }) | null;
  /** the day that the matter came in, of an opened and of an imported case */
  readonly received: Happening | null;
  readonly imported: (Happening & { readonly stage: Stage; readonly deadline: PlainDate | null }) | null;
  readonly forms: ReadonlyMap<FormKey, readonly Submission[]>;
  /** every time that a task was done, by form, decision or mark */
  readonly tasks: ReadonlyMap<ItemKey, readonly Happening[]>;
  readonly events: ReadonlyMap<ItemKey, readonly Happening[]>;
  readonly documents: ReadonlyMap<ItemKey, readonly Happening[]>;
  readonly decisions: readonly DecisionMade[];
  readonly adjustments: ReadonlyMap<ItemKey, readonly Adjustment[]>;
  readonly participants: ReadonlyMap<WorkerId, Participant>;
  readonly closed: (Happening & { readonly reason: string }) | null;
}

/** The case file of a case without a record. */
export const emptyFile: CaseFile = {
  born: null,
  opened: null,
  received: null,
  imported: null,
  forms: new Map(),
  tasks: new Map(),
  events: new Map(),
  documents: new Map(),
  decisions: [],
  adjustments: new Map(),
  participants: new Map(),
  closed: null,
};
