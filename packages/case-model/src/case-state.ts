import type { CaseFile } from './case/case-file.ts';
import type { Playbook } from './case/playbook.ts';
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

/** What a case is, told by its record. */
export interface CaseState {
  readonly id: CaseId;
  readonly assignment: AssignmentState;
  readonly boardId: string;
  readonly stage: Stage;
  readonly deadline: PlainDate | null;
  readonly closed: boolean;
  readonly notes: ReadonlyMap<EntryId, Note>;
  readonly watches: ReadonlyMap<EntryId, Watch>;
  /** values of the old system that someone must look at (Kontrollera) */
  readonly openChecks: number;
  readonly entryCount: number;
  /** what the plan and the deadlines read */
  readonly file: CaseFile;
  /** null while the definition that the case is pinned to has not come; then only notes and watches can be written */
  readonly playbook: Playbook | null;
}

/** What stands in the case row and not in the record: who has the case. */
export interface CaseFacts {
  readonly id: CaseId;
  readonly assignment: AssignmentState;
  readonly boardId: string;
  readonly playbook: Playbook | null;
  /** the day that the person was born, where the person row tells it: some deadlines count from it */
  readonly bornOn?: PlainDate | null;
}

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

/** The state of a case without a record. */
export function emptyState(facts: CaseFacts): CaseState {
  return {
    ...facts,
    stage: 'intake',
    deadline: null,
    closed: false,
    notes: new Map(),
    watches: new Map(),
    openChecks: 0,
    entryCount: 0,
    file: emptyFile,
  };
}

/** The state after one more entry. Pure; entries must come in the server's order. */
export function applyEntry(state: CaseState, entry: Entry): CaseState {
  const next = { ...state, entryCount: state.entryCount + 1 };
  const { body } = entry;
  switch (body.kind) {
    case 'caseImported':
      return { ...next, stage: body.stage, deadline: body.deadline, closed: body.stage === 'closure' };
    case 'noteAdded':
      return { ...next, notes: new Map(state.notes).set(entry.id, { id: entry.id, correctionIds: [] }) };
    case 'corrected': {
      const note = state.notes.get(body.correctsId);
      if (!note) return next;
      const correctionIds = [...note.correctionIds, entry.id];
      return { ...next, notes: new Map(state.notes).set(note.id, { ...note, correctionIds }) };
    }
    case 'checkRaised':
      return { ...next, openChecks: state.openChecks + 1 };
    case 'watchAdded': {
      const watch: Watch = { id: entry.id, dueOn: body.dueOn, text: body.text, completed: null };
      return { ...next, watches: new Map(state.watches).set(entry.id, watch) };
    }
    case 'watchCompleted': {
      const watch = state.watches.get(body.watchId);
      if (!watch || watch.completed) return next;
      const completed = { at: entry.recordedAt, by: entry.authorName };
      return { ...next, watches: new Map(state.watches).set(watch.id, { ...watch, completed }) };
    }
    default:
      return next;
  }
}

/** The state of a case: a fold over its record in the server's order. */
export function fold(facts: CaseFacts, entries: Iterable<Entry>): CaseState {
  let state = emptyState(facts);
  for (const entry of entries) state = applyEntry(state, entry);
  return state;
}

/** The next date that asks something of the worker: the deadline or the earliest open watch. */
export function nextDue(state: CaseState): PlainDate | null {
  if (state.closed) return null;
  let due = state.deadline;
  for (const watch of state.watches.values()) {
    if (!watch.completed && (due === null || watch.dueOn < due)) due = watch.dueOn;
  }
  return due;
}
