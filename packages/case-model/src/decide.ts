import type { CaseState } from './case-state.ts';
import type { CaseTypeContent } from './definition/case-type.ts';
import type { AreaKey, CaseTypeKey, DelegationLevel } from './definition/keys.ts';
import type { Rulebook } from './definition/rulebook.ts';
import type {
  AssignmentState,
  Command,
  CommandArgs,
  Conflict,
  Intent,
  Refusal,
  RefusalCode,
} from './command.ts';
import type { NewEntry } from './entry.ts';
import type { ParticipantRole } from './entry.ts';
import type { EntryId, PersonId, UnitId, WorkerId } from './ids.ts';
import { dateInStockholm, type Instant, type PlainDate } from './time.ts';

/** What a decision may know beside the case: the clock, who acts, and the organisation. */
export interface DecideContext {
  readonly now: Instant;
  /** who acts */
  readonly me: { readonly workerId: WorkerId; readonly name: string };
  /** the delegation that I hold in a unit today */
  levelsIn(unit: UnitId): readonly DelegationLevel[];
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

function refused(code: RefusalCode, reason: string, law: string | null = null): Refusal {
  return { kind: 'refused', code, reason, law };
}

function accepted(
  command: Command,
  body: NewEntry['body'],
  assignment: AssignmentState | null = null,
): Acceptance {
  // one command makes one entry, so the command's id is the entry's id on every device
  const entries = [{ id: command.id as string as EntryId, body }];
  return { kind: 'accepted', entries, assignment, opening: null, participant: null };
}

/** The refusal of a case that does not exist, or that the worker may not see: the two answer alike. */
export const unknownCase: Refusal = refused(
  'unknownCase',
  'Ärendet finns inte, eller så har du inte längre tillgång till det. Texten finns kvar här: kopiera den eller lämna över till den som har ärendet.',
);

/**
 * Whether a command may be carried out on a case, and what it writes. Pure: host, API and fake run this same code.
 * @param state the case, or `undefined` when the worker cannot see it
 */
export function decide(state: CaseState | undefined, command: Command, context: DecideContext): Decision {
  if (!state) return unknownCase;
  switch (command.name) {
    case 'addNote':
      return addNote(command, command.args, context);
    case 'correctNote':
      return correctNote(state, command, command.args);
    case 'assignCase':
      return assignCase(state, command, command.args, context);
    case 'addWatch':
      return addWatch(state, command, command.args, context);
    case 'completeWatch':
      return completeWatch(state, command, command.args);
    default:
      return refused('definitionMissing', 'Ärendetypens definition har inte hämtats än. Uppdatera med F5.');
  }
}

function addNote(command: Command, args: CommandArgs<'addNote'>, { now }: DecideContext): Decision {
  if (args.text.trim() === '')
    return refused('emptyText', 'Anteckningen är tom. Skriv en text innan du sparar.');
  const today = dateInStockholm(now);
  if (args.eventOn !== null && args.eventOn > today) {
    return refused(
      'futureDate',
      `Händelsedatum kan inte ligga i framtiden. Ange ett datum till och med ${today}.`,
    );
  }
  if (args.eventOn !== null && args.eventOn < today && !args.backdatingReason?.trim()) {
    return refused('backdatingNeedsReason', 'Ange varför anteckningen skrivs i efterhand.', 'FL 27 §');
  }
  return accepted(command, { kind: 'noteAdded', ...args });
}

function correctNote(state: CaseState, command: Command, args: CommandArgs<'correctNote'>): Decision {
  if (!state.notes.has(args.noteId)) {
    return refused(
      'unknownNote',
      'Anteckningen som ska rättas finns inte i ärendet. Uppdatera med F5 och försök igen.',
    );
  }
  if (args.text.trim() === '') return refused('emptyText', 'Rättelsen är tom. Skriv den rättade texten.');
  if (args.reason.trim() === '')
    return refused('reasonNeeded', 'Ange varför anteckningen rättas.', 'SoL 14:3');
  const { noteId, heading, text, reason } = args;
  return accepted(command, { kind: 'corrected', correctsId: noteId, heading, text, reason });
}

function assignCase(
  state: CaseState,
  command: Command,
  args: CommandArgs<'assignCase'>,
  context: DecideContext,
): Decision {
  if (state.closed) return refused('caseClosed', 'Ärendet är avslutat och kan inte byta handläggare.');
  const base = command.baseVersions.assignment ?? 0;
  if (base !== state.assignment.version) return { kind: 'conflict', base, theirs: state.assignment };
  const unit = context.unit(args.unitId);
  if (!unit) return refused('unknownUnit', 'Enheten finns inte. Välj en annan enhet.');
  if (unit.boardId !== state.boardId && !args.ground?.trim()) {
    const reason = 'Ärendet går till en annan nämnd. Ange grunden för att lämna ut det.';
    return refused('crossBoardNeedsGround', reason, 'OSL 8:1');
  }
  const worker = args.workerId === null ? null : context.workerInUnit(args.workerId, args.unitId);
  if (worker === undefined) {
    return refused(
      'workerNotInUnit',
      'Handläggaren har inget uppdrag i enheten i dag. Välj en annan handläggare.',
    );
  }
  const next: Omit<AssignmentState, 'version'> = {
    workerId: args.workerId,
    workerName: worker?.name ?? null,
    unitId: args.unitId,
    unitName: unit.name,
  };
  const assignment = { ...next, version: state.assignment.version + 1 };
  return accepted(command, { kind: 'caseAssigned', ...next, ground: args.ground }, assignment);
}

function addWatch(
  state: CaseState,
  command: Command,
  args: CommandArgs<'addWatch'>,
  { now }: DecideContext,
): Decision {
  if (state.closed) return refused('caseClosed', 'Ärendet är avslutat och kan inte få nya bevakningar.');
  if (args.text.trim() === '') return refused('emptyText', 'Skriv vad som ska bevakas.');
  const today: PlainDate = dateInStockholm(now);
  // a watch may be written offline and arrive later, so the device's own day decides
  const writtenOn = dateInStockholm(command.happenedAt);
  if (args.dueOn < (writtenOn < today ? writtenOn : today)) {
    return refused('pastDate', `Bevakningsdatum har passerat. Ange ett datum från och med ${today}.`);
  }
  return accepted(command, { kind: 'watchAdded', dueOn: args.dueOn, text: args.text });
}

function completeWatch(state: CaseState, command: Command, args: CommandArgs<'completeWatch'>): Decision {
  const watch = state.watches.get(args.watchId);
  if (!watch)
    return refused('unknownWatch', 'Bevakningen finns inte i ärendet. Uppdatera med F5 och försök igen.');
  if (watch.completed) {
    return refused(
      'watchAlreadyCompleted',
      `Bevakningen är redan klar. ${watch.completed.by} markerade den.`,
    );
  }
  return accepted(command, { kind: 'watchCompleted', watchId: args.watchId });
}

/**
 * What the host may do with an intent while the API cannot be reached.
 * Moving a case to another unit is draft only: the receiving unit must be able to say no at once.
 */
export function offlineRule(intent: Intent, state: CaseState | undefined): 'queue' | 'draftOnly' {
  if (intent.name !== 'assignCase') return 'queue';
  return state && intent.args.unitId === state.assignment.unitId ? 'queue' : 'draftOnly';
}
