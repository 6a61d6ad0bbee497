import { emptyFile, type CaseFile } from './case/case-file.ts';
import { fileEntry } from './case/file-entry.ts';
import { Grower } from './case/grow.ts';
import type { Playbook } from './case/playbook.ts';
import { earliestDeadline, openDueDates } from './case/due.ts';
import { stageOf } from './case/stage.ts';
import type { AssignmentState } from './command.ts';
import type { Entry, Stage } from './entry.ts';
import type { CaseId, EntryId } from './ids.ts';
import type { Instant, PlainDate } from './time.ts';

/** A note with its corrections, oldest first. The original is never replaced. */
export interface Note {
  readonly id: EntryId;
  readonly correctionIds: readonly EntryId[];
}

/** A dated reminder of the case (bevakning). */
export interface Watch {
  readonly id: EntryId;
  readonly dueOn: PlainDate;
  readonly text: string;
  readonly completed: { readonly at: Instant; readonly by: string } | null;
}

/** What stands in the case row and not in the record: who has the case. */
export interface CaseFacts {
  readonly id: CaseId;
  readonly assignment: AssignmentState;
  readonly boardId: string;
  /** null while the definition that the case is pinned to has not come; then only notes and watches can be written */
  readonly playbook: Playbook | null;
  /** the day that the person was born, where the person row tells it: some deadlines count from it */
  readonly bornOn?: PlainDate | null;
}

/** What the record alone tells. */
interface Told {
  readonly notes: ReadonlyMap<EntryId, Note>;
  readonly watches: ReadonlyMap<EntryId, Watch>;
  /** values of the old system that someone must look at (Kontrollera) */
  readonly openChecks: number;
  readonly entryCount: number;
  /** what the plan and the deadlines read */
  readonly file: CaseFile;
}

/** What a case is, told by its record. */
export interface CaseState extends Omit<CaseFacts, 'bornOn'>, Told {
  /** where it stands: the phase of its plan; of an imported case where it stood, until something is done in the plan */
  readonly stage: Stage;
  /** the earliest open deadline, the old system's among them until a decision is made; reckoned when it is asked for */
  readonly deadline: PlainDate | null;
  readonly closed: boolean;
}

/** The state of a case without a record. */
export function emptyState({ bornOn, ...facts }: CaseFacts): CaseState {
  const born = bornOn ? { on: bornOn, at: null, entryId: null } : null;
  return stateOf(facts, {
    notes: new Map(),
    watches: new Map(),
    openChecks: 0,
    entryCount: 0,
    file: { ...emptyFile, born },
  });
}

/** The state after one more entry. Pure; entries must come in the server's order. */
export function applyEntry(state: CaseState, entry: Entry): CaseState {
  return stateOf(state, withEntry(state, entry, new Grower()));
}

/** The state of a case: a fold over its record in the server's order. */
export function fold(facts: CaseFacts, entries: Iterable<Entry>): CaseState {
  const start = emptyState(facts);
  const grow = new Grower();
  let record: Told = start;
  for (const entry of entries) record = withEntry(record, entry, grow);
  return stateOf(start, record);
}

/** The case in other hands: what an accepted assignment changes in its row. */
export function withAssignment(state: CaseState, assignment: AssignmentState): CaseState {
  return stateOf({ ...factsOf(state), assignment }, state);
}

/** The next date that asks something of the worker: the earliest open deadline or watch. */
export function nextDue(state: CaseState): PlainDate | null {
  if (state.closed) return null;
  let due: PlainDate | null = null;
  for (const on of openDueDates(state)) if (due === null || on < due) due = on;
  for (const watch of state.watches.values()) {
    if (!watch.completed && (due === null || watch.dueOn < due)) due = watch.dueOn;
  }
  return due;
}

function factsOf({ id, assignment, boardId, playbook }: Omit<CaseFacts, 'bornOn'>) {
  return { id, assignment, boardId, playbook };
}

/** Stage and deadline follow from the plan, so they are reckoned only when they are read. */
function stateOf(facts: Omit<CaseFacts, 'bornOn'>, record: Told): CaseState {
  const { notes, watches, openChecks, entryCount, file } = record;
  const known = { ...factsOf(facts), notes, watches, openChecks, entryCount, file };
  return {
    ...known,
    closed: file.closed !== null,
    get stage() {
      return stageOf(known);
    },
    get deadline() {
      return earliestDeadline(known);
    },
  };
}

function withEntry(record: Told, entry: Entry, grow: Grower): Told {
  const { notes, watches } = record;
  const next = {
    ...{ notes, watches, openChecks: record.openChecks, entryCount: record.entryCount + 1 },
    file: fileEntry(record.file, entry, grow),
  };
  const { body } = entry;
  switch (body.kind) {
    case 'noteAdded':
      return { ...next, notes: grow.set(notes, entry.id, { id: entry.id, correctionIds: [] }) };
    case 'corrected': {
      const note = notes.get(body.correctsId);
      if (!note) return next;
      const correctionIds = grow.push(note.correctionIds, entry.id);
      return { ...next, notes: grow.set(notes, note.id, { ...note, correctionIds }) };
    }
    case 'checkRaised':
      return { ...next, openChecks: record.openChecks + 1 };
    case 'watchAdded': {
      const watch: Watch = { id: entry.id, dueOn: body.dueOn, text: body.text, completed: null };
      return { ...next, watches: grow.set(watches, entry.id, watch) };
    }
    case 'watchCompleted': {
      const watch = watches.get(body.watchId);
      if (!watch || watch.completed) return next;
      const completed = { at: entry.recordedAt, by: entry.authorName };
      return { ...next, watches: grow.set(watches, watch.id, { ...watch, completed }) };
    }
    default:
      return next;
  }
}
