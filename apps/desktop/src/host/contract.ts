/* Long because it is one contract: all that a page and its host say to each other stands in one place. */
import { areaKeySchema, areaSchema, caseTypeKeySchema, type Definition } from '@samla/case-model/definition';
import {
  assignmentStateSchema,
  conflictSchema,
  intentSchema,
  refusalSchema,
} from '@samla/case-model/command';
import { entrySchema, stageSchema } from '@samla/case-model/entry';
import {
  caseIdSchema,
  commandIdSchema,
  entryIdSchema,
  personIdSchema,
  workerIdSchema,
} from '@samla/case-model/ids';
import { instantSchema, plainDateSchema } from '@samla/case-model/time';
import {
  assignmentSchema,
  colleagueSchema,
  personLookupInput,
  personLookupOutput,
  protectionSchema,
  unitSchema,
} from '@samla/api-client/schemas';
import { deviceSchema } from '@samla/api-client/device-schemas';
import { beatInput, beatOutput } from '@samla/api-client/presence-schemas';
import { z } from 'zod';
import {
  caseTypesOutput,
  definitionInput,
  draftContentSchema,
  draftLeftSchema,
  draftOnSchema,
  openNewInput,
  openingAnswerInput,
  openingAnswerOutput,
  openNewOutput,
  planViewSchema,
  previousFormsOutput,
  tryOutput,
  type OpeningAnswer,
  type OpenNewOutput,
} from './contract-plan.ts';

/*
 * What the workspace and its host say to each other: every input and answer of the host's router.
 * The renderer imports the types of this file and nothing else of the host.
 */

/** The definitions that something is shown by, to be fetched by their hashes; null while they have not come. */
const playbookSchema = z.strictObject({ caseType: z.string(), rulebook: z.string() }).nullable();

/** Where a text is on its way to the server; the four states that a worker sees. */
export const deliverySchema = z.enum(['savedHere', 'sending', 'sent', 'needsYou']);
export type Delivery = z.infer<typeof deliverySchema>;

const signedInSchema = z.strictObject({
  worker: z.strictObject({ id: workerIdSchema, name: z.string() }),
  assignments: z.array(assignmentSchema),
  areas: z.array(areaSchema),
});

/**
 * Who is signed in. `opening`: she is, but her work is not open yet; the state of the sync says how that goes. `expired`
 * keeps everything on the screen and asks for a new sign-in beside it.
 */
export const signInStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signedOut'), unsent: z.int(), message: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('signingIn'),
    url: z.string().nullable(),
    again: signedInSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('opening') }),
  z.strictObject({ kind: z.literal('signedIn'), ...signedInSchema.shape }),
  z.strictObject({ kind: z.literal('expired'), ...signedInSchema.shape }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;

export const syncStateSchema = z.strictObject({
  /** `outdated`: what is stored here is of a newer program, and no new try of this one opens it */
  kind: z.enum(['idle', 'firstFetch', 'fetching', 'online', 'offline', 'signInNeeded', 'failed', 'outdated']),
  /** of the first fetch, in cases */
  progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  lastSyncedAt: instantSchema.nullable(),
  /** what is wrong and what to do, in Swedish; also while `online`, when something of a round waits alone */
  message: z.string().nullable(),
});
export type SyncState = z.infer<typeof syncStateSchema>;

/** What the worker must know until she has said that she has seen it. */
export const noticeSchema = z.strictObject({ id: z.enum(['unread', 'wiped', 'left']), message: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

/**
 * Why nothing is shown. `idle`: nobody has used the program for a while; `system`: the computer was locked; `away`: too
 * long without the server, so that the cache is destroyed and what is unsent stays sealed until the server answers.
 */
export const lockSchema = z.strictObject({
  kind: z.enum(['idle', 'system', 'away']),
  /** what happened and what to do, in Swedish */
  message: z.string(),
});
export type Lock = z.infer<typeof lockSchema>;

/** `signInNeeded`: the worker must sign in, which unlocks too */
export const unlockOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unlocked') }),
  z.strictObject({ kind: z.literal('signInNeeded'), message: z.string() }),
  /** the server has to answer first */
  z.strictObject({ kind: z.literal('waiting'), message: z.string() }),
]);

export const hostStateSchema = z.strictObject({
  /** tells one start of the program from the next */
  run: z.string(),
  signIn: signInStateSchema,
  sync: syncStateSchema,
  outbox: z.strictObject({ waiting: z.int(), sending: z.int(), needsYou: z.int() }),
  /**
   * Set while nothing may be kept on the disk of this computer: what that means and what to do, in Swedish, and how many
   * texts and drafts would be gone if the program were closed now
   */
  memoryOnly: z.strictObject({ message: z.string(), texts: z.int() }).nullable(),
  notices: z.array(noticeSchema),
  /** set: the stores are closed, and a page drops what it shows after it has saved what is being written */
  lock: lockSchema.nullable(),
  /** today in Stockholm by the host's clock */
  today: plainDateSchema,
});
export type HostState = z.infer<typeof hostStateSchema>;

export const sortColumnSchema = z.enum(['area', 'name', 'number', 'type', 'stage', 'due', 'worker']);
export type SortColumn = z.infer<typeof sortColumnSchema>;

/** What a worklist shows. */
export const worklistViewSchema = z.strictObject({
  /** null: all areas */
  area: areaKeySchema.nullable(),
  /** `myDay`: mine that are due within seven days, or need me */
  scope: z.enum(['myDay', 'mine', 'unit']),
  includeDormant: z.boolean(),
  includeClosed: z.boolean(),
  /** words that must each begin a word of the name, case number, type, step or worker, or the identity number */
  filter: z.string().max(100),
  sort: z.strictObject({ column: sortColumnSchema, descending: z.boolean() }),
});
export type WorklistView = z.infer<typeof worklistViewSchema>;

export const worklistRowSchema = z.strictObject({
  id: caseIdSchema,
  areaKey: areaKeySchema,
  /** family name first; null when the person is protected */
  name: z.string().nullable(),
  protection: protectionSchema,
  /** 12 digits or reserve number; null when unknown or protected */
  identityNumber: z.string().nullable(),
  number: z.string(),
  typeName: z.string(),
  stage: stageSchema,
  /** the step as the plan names it; null for a case without a plan */
  stageName: z.string().nullable(),
  due: z
    .strictObject({
      on: plainDateSchema,
      kind: z.enum(['deadline', 'watch']),
      /** what is due, in Swedish; null for a watch and for the limit of the old system */
      name: z.string().nullable(),
    })
    .nullable(),
  workerName: z.string().nullable(),
  unitName: z.string(),
  mine: z.boolean(),
  /** commands of this case that are not on the server yet */
  pending: z.int(),
  needsYou: z.boolean(),
  /** values of the old system to look at (Kontrollera) */
  checks: z.int(),
});
export type WorklistRow = z.infer<typeof worklistRowSchema>;

export const worklistWindowInput = z.strictObject({
  view: worklistViewSchema,
  from: z.int().min(0),
  to: z.int().min(0).max(1_000_000),
});
export const worklistWindowOutput = z.strictObject({
  rows: z.array(worklistRowSchema),
  /** rows in the view after filtering */
  count: z.int(),
  /** rows in the same scope and area before filtering */
  total: z.int(),
});

export const worklistCountsOutput = z.strictObject({
  myDay: z.int(),
  areas: z.array(z.strictObject({ key: areaKeySchema, open: z.int() })),
});

export const timelineEntrySchema = z.strictObject({
  entry: entrySchema,
  delivery: deliverySchema,
  /** set while the entry is not on the server */
  commandId: commandIdSchema.nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const watchViewSchema = z.strictObject({
  id: entryIdSchema,
  dueOn: plainDateSchema,
  text: z.string(),
  completed: z.strictObject({ at: instantSchema, by: z.string() }).nullable(),
  delivery: deliverySchema,
});

export const caseViewSchema = z.strictObject({
  id: caseIdSchema,
  number: z.string(),
  areaKey: areaKeySchema,
  typeKey: caseTypeKeySchema,
  typeName: z.string(),
  stage: stageSchema,
  closed: z.boolean(),
  /** the limit that the old system had set */
  deadline: plainDateSchema.nullable(),
  receivedOn: plainDateSchema.nullable(),
  playbook: playbookSchema,
  plan: planViewSchema.nullable(),
  /** false: the case type is built on a source that nobody has confirmed */
  verified: z.boolean(),
  assignment: assignmentStateSchema,
  mine: z.boolean(),
  person: z.strictObject({
    id: personIdSchema,
    givenName: z.string(),
    familyName: z.string(),
    identityNumber: z.string().nullable(),
    identityValid: z.boolean(),
    protection: protectionSchema,
    deceasedOn: plainDateSchema.nullable(),
    address: z.string(),
    phone: z.string(),
    /** whole years today by the identity number's date; null when it tells none */
    age: z.int().nullable(),
  }),
  watches: z.array(watchViewSchema),
  /** newest first; pending ones on top */
  timeline: z.array(timelineEntrySchema),
});
export type CaseView = z.infer<typeof caseViewSchema>;

export const caseInput = z.strictObject({ caseId: caseIdSchema });
/** `gone`: not in the cache and not for this worker, or unknown; the two answer alike */
export const caseOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), case: caseViewSchema }),
  z.strictObject({ kind: z.literal('gone') }),
  /** the stores are closed, by a lock or while they are put right: what is shown stays until they open */
  z.strictObject({ kind: z.literal('notOpen') }),
  /** the case is in the lists, but its record has left this computer and cannot be fetched now */
  z.strictObject({ kind: z.literal('notHere'), message: z.string() }),
  /** the read could not be logged, so nothing is shown (PDL 4:3; rule 6 of the architecture) */
  z.strictObject({ kind: z.literal('notLogged'), message: z.string() }),
]);

export const submitInput = z.strictObject({
  caseId: caseIdSchema,
  intent: intentSchema,
  /** the assignment version that was on the screen */
  baseAssignment: z.int().min(0).nullable(),
  /** the draft that this command takes over: deleted in the transaction that stores the command */
  draftKey: z.string().max(200).nullable(),
  draftOn: draftOnSchema.optional(),
  draftLeft: draftLeftSchema.optional(),
});
export const tryInput = z.strictObject({ caseId: caseIdSchema, intent: intentSchema });
export const submitOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queued'), commandId: commandIdSchema, savedAt: instantSchema }),
  refusalSchema,
  conflictSchema,
  /** may not be done without the network; the draft is kept */
  z.strictObject({ kind: z.literal('needsConnection'), message: z.string() }),
  /** something else stands in the draft than the worker has seen; her windows are told */
  z.strictObject({ kind: z.literal('notSeen'), message: z.string() }),
  /** could not be stored; the form must keep its text */
  z.strictObject({ kind: z.literal('notSaved'), message: z.string() }),
]);
export type SubmitOutput = z.infer<typeof submitOutput>;

/** A draft is what stands in a form, as JSON, under a key such as `note:<caseId>`. */
export const draftKeySchema = z.string().min(1).max(200);
/** A field that was changed in two places, each in another way; a value is JSON. */
const draftFieldConflictSchema = z.strictObject({
  /** from the form's outermost field inwards */
  path: z.array(z.string()),
  base: z.json().optional(),
  mine: z.json().optional(),
  theirs: z.json().optional(),
  /** of a text: only its paragraphs in question differ, and both can be kept */
  isText: z.boolean(),
});
export type DraftFieldConflict = z.infer<typeof draftFieldConflictSchema>;
export const draftSchema = z.strictObject({
  key: draftKeySchema,
  content: draftContentSchema,
  savedAt: instantSchema,
  /** what another device or window wrote in the same form and could not be put together with this */
  conflict: z.strictObject({ savedAt: instantSchema, fields: z.array(draftFieldConflictSchema) }).nullable(),
  /** why it does not follow to the worker's other computers, in Swedish; null when nothing hinders */
  staysHere: z.string().nullable(),
});
export type Draft = z.infer<typeof draftSchema>;
export const saveDraftInput = z.strictObject({
  /** who wrote it: kept only while she is the one whose work is open. Left out: whoever that is */
  worker: workerIdSchema.nullable().optional(),
  key: draftKeySchema,
  content: draftContentSchema,
  /**
   * What the form was opened on or saved last (null: nothing was there), and what was sent since without an answer.
   * Anything else that is there has come meanwhile, and is put together with this text. Left out: nothing has.
   */
  on: draftOnSchema.optional(),
});
export const saveDraftOutput = z.discriminatedUnion('kind', [
  /**
   * On disk; where nothing may be kept there, in memory until the program ends (`memoryOnly` of the state). `draft` is
   * what is kept now: another text than was sent when two were put together
   */
  z.strictObject({ kind: z.literal('saved'), savedAt: instantSchema, draft: draftSchema }),
  /** nothing is kept: this is what the text was begun on, and it has been handed in since */
  z.strictObject({ kind: z.literal('handedIn'), content: draftContentSchema }),
  z.strictObject({ kind: z.literal('notSaved'), message: z.string() }),
]);

export const getDraftInput = z.strictObject({
  /** whose text it is. Left out: whoever's work is open */
  worker: workerIdSchema.nullable().optional(),
  key: draftKeySchema,
});
export const getDraftOutput = z.discriminatedUnion('kind', [
  /** null: nothing is written */
  z.strictObject({ kind: z.literal('read'), draft: draftSchema.nullable() }),
  /** her work is not open */
  z.strictObject({ kind: z.literal('notRead'), message: z.string() }),
]);

/** The worker's choice for each field in question; one that is left out keeps both where it is a text, else mine. */
export const settleDraftInput = z.strictObject({
  key: draftKeySchema,
  choices: z
    .array(
      z.strictObject({
        path: z.array(z.string().max(200)).max(10),
        choice: z.enum(['mine', 'theirs', 'both']),
      }),
    )
    .max(500),
});
export const settleDraftOutput = z.discriminatedUnion('kind', [
  /** null: the draft has gone meanwhile */
  z.strictObject({ kind: z.literal('settled'), draft: draftSchema.nullable() }),
  z.strictObject({ kind: z.literal('notSaved'), message: z.string() }),
]);
/** A draft in which two texts stand against each other. */
export const draftInConflictSchema = z.strictObject({
  key: draftKeySchema,
  caseId: caseIdSchema.nullable(),
  caseNumber: z.string().nullable(),
  /** the definitions in whose words it is shown; null when they are not here */
  playbook: playbookSchema,
});
export type DraftInConflict = z.infer<typeof draftInConflictSchema>;

/** A text whose case is not the worker's any more: her own words, and nothing else of the case. */
export const draftWithoutCaseSchema = draftSchema
  .omit({ conflict: true, staysHere: true })
  .extend(draftInConflictSchema.pick({ playbook: true }).shape);
export type DraftWithoutCase = z.infer<typeof draftWithoutCaseSchema>;
export const discardDraftInput = draftSchema.pick({ key: true });
export const discardDraftOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('notPossible'), message: z.string() }),
]);

/** A text that the worker chose away or let go: kept for 30 days on this computer. */
export const leftTextSchema = z.strictObject({
  ...draftInConflictSchema.shape,
  content: draftContentSchema,
  leftAt: instantSchema,
});
export type LeftText = z.infer<typeof leftTextSchema>;

/** One of the worker's computers. */
export const deviceViewSchema = z.strictObject({
  ...deviceSchema.shape,
  /** what the worker and the support call it */
  name: z.string(),
  isThis: z.boolean(),
});
export type DeviceView = z.infer<typeof deviceViewSchema>;
export const devicesOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices'), devices: z.array(deviceViewSchema) }),
  z.strictObject({ kind: z.literal('unavailable'), message: z.string() }),
]);
export type DevicesAnswer = z.infer<typeof devicesOutput>;
export const reportLostInput = deviceSchema.pick({ deviceId: true });
export const reportLostOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reported'), device: deviceViewSchema }),
  z.strictObject({ kind: z.literal('notPossible'), message: z.string() }),
]);
export type ReportLostAnswer = z.infer<typeof reportLostOutput>;

/** Something that waits for this worker and nobody else. */
export const needsYouItemSchema = z.strictObject({
  commandId: commandIdSchema,
  /** `leaning`: nothing has become of it, since what it builds on needs her */
  kind: z.enum(['refused', 'conflict', 'parked', 'leaning']),
  /** the item, also in the list, that must be handled before this can be sent, whatever has become of this; null: none */
  waitsFor: commandIdSchema.nullable(),
  caseId: caseIdSchema,
  /** null when the case is no longer in the cache */
  caseNumber: z.string().nullable(),
  intent: intentSchema,
  /** what is wrong and what to do, in Swedish */
  reason: z.string(),
  law: z.string().nullable(),
  /** each field that is wrong, by its path: in the values of a form, in the arguments of another change */
  findings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  theirs: assignmentStateSchema.nullable(),
  at: instantSchema,
  /** the definitions in whose words it is shown, to be fetched by their hashes; null when they are not here */
  playbook: playbookSchema,
  /** what the workers, units and persons in the intent are called, by id, as far as it is known here */
  names: z.record(z.string(), z.string()),
});
export type NeedsYouItem = z.infer<typeof needsYouItemSchema>;

export const resolveInput = z.strictObject({
  commandId: commandIdSchema,
  /** `again`: send once more as it is; `toDraft`: back into the form; `overTheirs`: decide anew on their version; `discard`: the worker has said twice that the text may go */
  how: z.enum(['again', 'toDraft', 'overTheirs', 'discard']),
});
export const resolveOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), draftKey: draftKeySchema.nullable() }),
  z.strictObject({ kind: z.literal('notPossible'), message: z.string() }),
]);

/** Lawful search terms only: name, identity number, case number (SoLPuF 15 §). */
export const searchInput = z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50) });
export const searchHitSchema = z.strictObject({
  caseId: caseIdSchema,
  personId: personIdSchema,
  name: z.string(),
  identityNumber: z.string().nullable(),
  number: z.string(),
  typeName: z.string(),
  areaKey: areaKeySchema,
  closed: z.boolean(),
});
export const searchOutput = z.strictObject({ hits: z.array(searchHitSchema), more: z.boolean() });

export const signInOutput = z.strictObject({
  /** where to sign in when the shell could not open a browser itself; null when it did */
  url: z.string().nullable(),
});
export const signOutInput = z.strictObject({ evenIfUnsent: z.boolean() });
export const signOutOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signedOut'), sealed: z.int() }),
  /** asks first: so many texts have not been sent; they are kept sealed and sent at next sign-in */
  z.strictObject({ kind: z.literal('unsent'), count: z.int() }),
  /** texts stand in a window that could not be saved: they would be lost */
  z.strictObject({ kind: z.literal('unsaved') }),
]);

/** One window, by a name that it has made up for itself. */
const windowSchema = z.uuid();
/** What the lists of a window are narrowed by. It can be a name, so while the program is locked it lies in the store. */
const filtersSchema = z
  .array(z.strictObject({ view: z.string().max(50), filter: worklistViewSchema.shape.filter }))
  .max(20);
export const keepFiltersInput = z.strictObject({ window: windowSchema, filters: filtersSchema });
export const takeFiltersInput = z.strictObject({ window: windowSchema });
export const takeFiltersOutput = filtersSchema;

/** That something a screen shows may have changed. `caseIds` null: anything may have. */
export const changeSchema = z.strictObject({
  revision: z.int(),
  caseIds: z.array(caseIdSchema).nullable(),
  /** drafts that stand otherwise in their forms now, because of another device or window */
  drafts: z.array(draftKeySchema),
});
export type Change = z.infer<typeof changeSchema>;

export type { Place } from '@samla/api-client/presence-schemas';
/** What a window has open: it counts as here for as long as it listens. */
export const presenceInput = beatInput.pick({ open: true });
/** Who else is in the cases that are open on this computer. */
export const othersHereSchema = beatOutput.extend({
  /** false: nobody can tell at the moment */
  known: z.boolean(),
});
export type OthersHere = z.infer<typeof othersHereSchema>;

export const assignTargetsOutput = z.strictObject({
  colleagues: z.array(colleagueSchema),
  units: z.array(unitSchema),
});

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['airy', 'standard', 'compact', 'extraCompact']),
  /** whether single letters act in worklists; off: letters type ahead (WCAG 2.1.4) */
  letters: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export { personLookupInput, personLookupOutput };
export {
  caseTypesOutput,
  definitionInput,
  openingAnswerInput,
  openingAnswerOutput,
  openNewInput,
  openNewOutput,
  previousFormsOutput,
  tryOutput,
};
export type {
  BlockerView,
  DeadlineView,
  Openable,
  OpeningAnswer,
  OpenNewOutput,
  PlanView,
  PreviousForms,
  StageView,
  TaskView,
} from './contract-plan.ts';

/** What the host does for one window. Every method is total: what can go wrong is in its answer. */
export interface HostService {
  states(signal: AbortSignal): AsyncIterable<HostState>;
  changes(signal: AbortSignal): AsyncIterable<Change>;
  /** has these places open for as long as it is listened to, and tells who else is there */
  presence(input: z.infer<typeof presenceInput>, signal: AbortSignal): AsyncIterable<OthersHere>;
  signIn(): Promise<z.infer<typeof signInOutput>>;
  cancelSignIn(): Promise<void>;
  signOut(input: z.infer<typeof signOutInput>): Promise<z.infer<typeof signOutOutput>>;
  syncNow(): Promise<void>;
  /** the machine has a network again: answered at once, and what waits is sent unless the server has said to wait */
  networkUp(): Promise<void>;
  worklistWindow(input: z.infer<typeof worklistWindowInput>): Promise<z.infer<typeof worklistWindowOutput>>;
  /** place of a case in a view, or null */
  worklistIndexOf(view: WorklistView, caseId: string): Promise<number | null>;
  /** first row at or after `from`, wrapping, whose name begins with the prefix; or null */
  worklistFind(view: WorklistView, prefix: string, from: number): Promise<number | null>;
  worklistCounts(): Promise<z.infer<typeof worklistCountsOutput>>;
  /** opens a case for reading: the read is logged */
  openCase(caseId: string): Promise<z.infer<typeof caseOutput>>;
  /** the same case again after a change: not a new read */
  getCase(caseId: string): Promise<z.infer<typeof caseOutput>>;
  submit(input: z.infer<typeof submitInput>): Promise<SubmitOutput>;
  /** opens a new case: answered when it is stored */
  openNew(input: z.infer<typeof openNewInput>): Promise<OpenNewOutput>;
  /** sends what `openNew` stored, and answers when it is in the cache or has come back */
  openingAnswer(input: z.infer<typeof openingAnswerInput>): Promise<OpeningAnswer>;
  /** what `decide` would say now; nothing is stored */
  tryOut(input: z.infer<typeof tryInput>): Promise<z.infer<typeof tryOutput>>;
  /** what a form may take over from the person's latest case of the same type: a read of that case */
  previousForms(caseId: string): Promise<z.infer<typeof previousFormsOutput>>;
  /** what I may open */
  caseTypes(): Promise<z.infer<typeof caseTypesOutput>>;
  /** a definition of the cache by its hash, or null */
  definition(hash: string): Promise<Definition | null>;
  assignTargets(): Promise<z.infer<typeof assignTargetsOutput>>;
  /** the worker uses the program: she is not idle */
  active(): Promise<void>;
  /** opens again what was locked, when it is still clear who is here */
  unlock(): Promise<z.infer<typeof unlockOutput>>;
  /** the worker has seen a notice; it is not shown again */
  seenNotice(id: Notice['id']): Promise<void>;
  /** Texts are nowhere but in a window, for as long as it listens. Gives nothing. */
  onlyHere(signal: AbortSignal): AsyncIterable<never>;
  saveDraft(input: z.infer<typeof saveDraftInput>): Promise<z.infer<typeof saveDraftOutput>>;
  getDraft(input: z.infer<typeof getDraftInput>): Promise<z.infer<typeof getDraftOutput>>;
  /** what the worker has chosen where two texts stood against each other; what she left is kept aside */
  settleDraft(input: z.infer<typeof settleDraftInput>): Promise<z.infer<typeof settleDraftOutput>>;
  draftsInConflict(): Promise<DraftInConflict[]>;
  /** texts whose case is not the worker's any more: no form shows them, oldest first */
  draftsWithoutCase(): Promise<DraftWithoutCase[]>;
  /** the worker has said twice that such a text may go: it is kept aside */
  discardDraft(input: z.infer<typeof discardDraftInput>): Promise<z.infer<typeof discardDraftOutput>>;
  /** what was chosen away or let go, the latest first */
  leftTexts(): Promise<LeftText[]>;
  /** the worker's own computers */
  devices(): Promise<DevicesAnswer>;
  /** another of the worker's computers is lost: everything of Samla's on it is to be destroyed */
  reportLost(input: z.infer<typeof reportLostInput>): Promise<ReportLostAnswer>;
  needsYou(): Promise<NeedsYouItem[]>;
  resolve(input: z.infer<typeof resolveInput>): Promise<z.infer<typeof resolveOutput>>;
  search(input: z.infer<typeof searchInput>): Promise<z.infer<typeof searchOutput>>;
  lookUpPerson(
    input: z.infer<typeof personLookupInput>,
  ): Promise<
    | { kind: 'answer'; person: z.infer<typeof personLookupOutput>['person'] }
    | { kind: 'unavailable'; message: string }
  >;
  /** what narrows a window's lists, kept over a lock */
  keepFilters(input: z.infer<typeof keepFiltersInput>): Promise<void>;
  /** what was kept for a window, which is then forgotten */
  takeFilters(input: z.infer<typeof takeFiltersInput>): Promise<z.infer<typeof takeFiltersOutput>>;
  getSettings(): Promise<Settings>;
  setSettings(settings: Settings): Promise<Settings>;
}
