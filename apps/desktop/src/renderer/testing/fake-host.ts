import type { DecideContext } from '@samla/case-model/decide';
import { decide, offlineRule } from '@samla/case-model/decide';
import { fold, type CaseState } from '@samla/case-model/case-state';
import type { Command, Intent, Outcome } from '@samla/case-model/command';
import type { AreaKey } from '@samla/case-model/definition';
import { uuidV7, type CaseId, type CommandId, type DeviceId } from '@samla/case-model/ids';
import { epochOf, instantOf, type Instant } from '@samla/case-model/time';
import type {
  HostService,
  HostState,
  NeedsYouItem,
  Settings,
  SignInState,
  SyncState,
  Change,
  WorklistView,
} from '../../host/contract.ts';
import { Broadcast } from './broadcast.ts';
import { areas, sampleCases, type SampleCase } from './sample-cases.ts';
import {
  colleagues,
  me,
  NOW,
  otherUnit,
  sampleId,
  sampleRecord,
  TODAY,
  unit,
  type SampleRecord,
} from './sample-record.ts';
import { pendingEntry, rowOf, viewOf, type CaseMaterial, type Waiting } from './sample-views.ts';
import { inScope, matches, sorted } from './sample-worklist.ts';

/** How a story or test wants its host to begin. */
export interface FakeHostOptions {
  readonly cases?: readonly SampleCase[];
  readonly online?: boolean;
  readonly signIn?: 'signedIn' | 'signedOut' | 'expired';
  readonly settings?: Partial<Settings>;
}

interface Stopped {
  readonly kind: NeedsYouItem['kind'];
  readonly reason: string;
  readonly law: string | null;
  readonly theirs: NeedsYouItem['theirs'];
}

/**
 * A whole host in memory over invented cases, so that screens run against the real router without a server.
 * It decides with the same `decide` as the real one. Time stands still but for one second per change.
 */
export class FakeHost implements HostService {
  readonly #records = new Map<string, SampleRecord>();
  #waiting: Waiting[] = [];
  readonly #stopped = new Map<string, Stopped>();
  readonly #drafts = new Map<string, { key: string; content: string; savedAt: Instant }>();
  readonly #states = new Broadcast<HostState>();
  readonly #changes = new Broadcast<Change>();
  readonly #opened: string[] = [];
  #settings: Settings;
  #signIn: SignInState;
  #sync: SyncState;
  #online: boolean;
  #ticks = 0;
  #revision = 0;
  #seq = 0;
  #saveError: string | null = null;
  #nextOutcome: Outcome | null = null;
  #signInUrl: string | null = null;

  constructor(options: FakeHostOptions = {}) {
    for (const [at, sample] of (options.cases ?? sampleCases).entries()) {
      const record = sampleRecord(sample, at);
      this.#records.set(record.facts.id, record);
    }
    this.#online = options.online ?? true;
    this.#settings = { theme: 'light', density: 'standard', letters: true, ...options.settings };
    this.#signIn = { kind: 'signedOut', unsent: 0, message: null };
    if (options.signIn !== 'signedOut') this.#signIn = { kind: options.signIn ?? 'signedIn', ...signedIn };
    this.#sync = this.#syncNow();
  }

  // --- what a test or story does to it ---

  /** The cases that were opened for reading, in order. */
  get opened(): readonly string[] {
    return this.#opened;
  }

  /** The commands that the server has not answered. */
  get waiting(): readonly Command[] {
    return this.#waiting.map((one) => one.command);
  }

  /** What stands in a draft, as the host stores it. */
  draft(key: string): string | null {
    return this.#drafts.get(key)?.content ?? null;
  }

  /** The record of a case on the server. */
  entries(caseId: string): SampleRecord['entries'] {
    return this.#records.get(caseId)?.entries ?? [];
  }

  setOnline(online: boolean): void {
    this.#online = online;
    this.#sync = this.#syncNow();
    this.#tellState();
    if (online) this.#deliver();
  }

  setSync(sync: SyncState): void {
    this.#sync = sync;
    this.#tellState();
  }

  /** Access and refresh token have both run out. */
  expire(): void {
    if (this.#signIn.kind !== 'signedIn') return;
    this.#signIn = { ...this.#signIn, kind: 'expired' };
    this.#sync = this.#syncNow();
    this.#tellState();
  }

  /** From now on nothing can be written to disk; null mends it. */
  failSaving(message: string | null): void {
    this.#saveError = message;
  }

  /** The server's answer to the next command that reaches it. */
  answerNext(outcome: Outcome): void {
    this.#nextOutcome = outcome;
  }

  /** Sign-in cannot open a browser by itself: the page must offer this address. */
  offerAddress(url: string): void {
    this.#signInUrl = url;
  }

  /** The worker has signed in at the provider. */
  completeSignIn(): void {
    this.#signIn = { kind: 'signedIn', ...signedIn };
    this.#sync = this.#syncNow();
    this.#tellState();
    this.#deliver();
  }

  /** Someone else takes a case out of this worker's reach. */
  loseCase(caseId: string): void {
    this.#records.delete(caseId);
    this.#tellChange(null);
  }

  // --- HostService ---

  states(signal: AbortSignal): AsyncIterable<HostState> {
    return this.#states.listen(signal, this.#state());
  }

  changes(signal: AbortSignal): AsyncIterable<Change> {
    return this.#changes.listen(signal);
  }

  async signIn() {
    const again = this.#signIn.kind === 'expired' ? signedIn : null;
    this.#signIn = { kind: 'signingIn', url: this.#signInUrl, again };
    this.#tellState();
    return { url: this.#signInUrl };
  }

  async cancelSignIn() {
    if (this.#signIn.kind !== 'signingIn') return;
    const message = 'Inloggningen avbröts. Välj Logga in för att försöka igen.';
    this.#signIn = this.#signIn.again
      ? { kind: 'expired', ...this.#signIn.again }
      : { kind: 'signedOut', unsent: this.#waiting.length, message };
    this.#tellState();
  }

  async signOut({ evenIfUnsent }: { evenIfUnsent: boolean }) {
    const count = this.#waiting.length;
    if (count > 0 && !evenIfUnsent) return { kind: 'unsent' as const, count };
    this.#signIn = { kind: 'signedOut', unsent: count, message: null };
    this.#tellState();
    return { kind: 'signedOut' as const, sealed: count };
  }

  async syncNow() {
    this.#tellState();
    this.#deliver();
  }

  async worklistWindow({ view, from, to }: { view: WorklistView; from: number; to: number }) {
    const scoped = this.#scoped(view);
    const rows = this.#view(view);
    return { rows: rows.slice(from, to), count: rows.length, total: scoped.length };
  }

  async worklistIndexOf(view: WorklistView, caseId: string) {
    const at = this.#view(view).findIndex((row) => row.id === caseId);
    return at < 0 ? null : at;
  }

  async worklistFind(view: WorklistView, prefix: string, from: number) {
    const rows = this.#view(view);
    const wanted = prefix.toLocaleLowerCase('sv-SE');
    for (let step = 0; step < rows.length; step++) {
      const at = (from + step) % rows.length;
      if (rows[at]?.name?.toLocaleLowerCase('sv-SE').startsWith(wanted)) return at;
    }
    return null;
  }

  async worklistCounts() {
    const open = (area: AreaKey | null) => ({ ...allOfUnit, area });
    const myDay: WorklistView = { ...allOfUnit, scope: 'myDay' };
    return {
      myDay: this.#scoped(myDay).length,
      areas: areas.map(({ key }) => ({ key, open: this.#scoped(open(key)).length })),
    };
  }

  async openCase(caseId: string) {
    this.#opened.push(caseId);
    return this.getCase(caseId);
  }

  async getCase(caseId: string) {
    const material = this.#material(caseId);
    return material ? { kind: 'case' as const, case: viewOf(material) } : { kind: 'gone' as const };
  }

  async submit(input: Parameters<HostService['submit']>[0]): ReturnType<HostService['submit']> {
    if (this.#saveError !== null) return { kind: 'notSaved', message: this.#saveError };
    const state = this.#material(input.caseId)?.state;
    if (!this.#online && offlineRule(input.intent, state) === 'draftOnly') {
      const message =
        'Det här kräver uppkoppling. Det du skrivit finns kvar; försök igen när nätet är tillbaka.';
      return { kind: 'needsConnection', message };
    }
    const command = this.#command(input.caseId, input.intent, input.baseAssignment);
    const decision = decide(state, command, this.#context(command.happenedAt));
    if (decision.kind !== 'accepted') return decision;
    if (input.draftKey !== null) this.#drafts.delete(input.draftKey);
    const record = this.#records.get(input.caseId);
    const entries = record
      ? decision.entries.map((entry, at) =>
          pendingEntry(entry, record, record.entries.length + at + 1, command.happenedAt),
        )
      : [];
    this.#waiting = [...this.#waiting, { command, delivery: 'savedHere', entries }];
    this.#tellState();
    this.#tellChange(command.aggregate.id);
    // the answer comes after the caller has heard that the text is saved
    queueMicrotask(() => queueMicrotask(() => this.#deliver()));
    return { kind: 'queued', commandId: command.id, savedAt: command.happenedAt };
  }

  async assignTargets() {
    return {
      colleagues: colleagues.map((one) => ({ ...one, unitIds: [unit.id] })),
      units: [unit, otherUnit].map((one) => ({ ...one, boardId: one.boardId as never })),
    };
  }

  async saveDraft({ key, content }: { key: string; content: string }): ReturnType<HostService['saveDraft']> {
    if (this.#saveError !== null) return { kind: 'notSaved', message: this.#saveError };
    const savedAt = this.#now();
    this.#drafts.set(key, { key, content, savedAt });
    return { kind: 'saved', savedAt };
  }

  async getDraft(key: string) {
    return this.#drafts.get(key) ?? null;
  }

  async needsYou(): Promise<NeedsYouItem[]> {
    return this.#waiting.flatMap(({ command }) => {
      const stopped = this.#stopped.get(command.id);
      if (!stopped) return [];
      const { id: caseId } = command.aggregate;
      const intent = { name: command.name, args: command.args } as Intent;
      const caseNumber = this.#records.get(caseId)?.number ?? null;
      return [{ commandId: command.id, caseId, caseNumber, intent, at: command.happenedAt, ...stopped }];
    });
  }

  async resolve({
    commandId,
    how,
  }: Parameters<HostService['resolve']>[0]): ReturnType<HostService['resolve']> {
    const found = this.#waiting.find((one) => one.command.id === commandId);
    if (!found) return { kind: 'notPossible', message: 'Det är redan åtgärdat.' };
    const { command } = found;
    this.#stopped.delete(commandId);
    let draftKey: string | null = null;
    if (how === 'again') {
      this.#setDelivery(commandId, 'savedHere');
    } else {
      this.#waiting = this.#waiting.filter((one) => one !== found);
      if (how === 'toDraft') {
        draftKey = draftKeyOf(command);
        this.#drafts.set(draftKey, {
          key: draftKey,
          content: JSON.stringify(command.args),
          savedAt: this.#now(),
        });
      }
      if (how === 'overTheirs') {
        const intent = { name: command.name, args: command.args } as Intent;
        const version = this.#material(command.aggregate.id)?.state.assignment.version ?? 0;
        await this.submit({ caseId: command.aggregate.id, intent, baseAssignment: version, draftKey: null });
      }
    }
    this.#tellState();
    this.#tellChange(command.aggregate.id);
    if (how === 'again') this.#deliver();
    return { kind: 'done', draftKey };
  }

  async search({ text, limit }: { text: string; limit: number }) {
    const rows = sorted(
      [...this.#rows()].filter(
        (row) => text.trim() !== '' && matches({ ...row, typeName: '', workerName: null }, text),
      ),
      { column: 'name', descending: false },
    );
    const hits = rows.map((row) => ({
      caseId: row.id,
      personId: sampleId(6, 0) as never,
      name: row.name ?? '',
      identityNumber: row.identityNumber,
      number: row.number,
      typeName: row.typeName,
      areaKey: row.areaKey,
      closed: row.stage === 'closure',
    }));
    return { hits: hits.slice(0, limit), more: hits.length > limit };
  }

  async lookUpPerson() {
    return { kind: 'unavailable' as const, message: 'Personregistret kan inte nås just nu.' };
  }

  async getSettings() {
    return this.#settings;
  }

  async setSettings(settings: Settings) {
    this.#settings = settings;
    return settings;
  }

  // --- within ---

  #now(): Instant {
    this.#ticks += 1;
    return instantOf(epochOf(NOW) + this.#ticks * 1000);
  }

  #state(): HostState {
    const count = (delivery: Waiting['delivery']) =>
      this.#waiting.filter((one) => one.delivery === delivery).length;
    return {
      signIn: this.#signIn,
      sync: this.#sync,
      outbox: { waiting: count('savedHere'), sending: count('sending'), needsYou: count('needsYou') },
      today: TODAY,
    };
  }

  #syncNow(): SyncState {
    const kind = this.#signIn.kind === 'expired' ? 'signInNeeded' : this.#online ? 'online' : 'offline';
    return { kind, progress: null, lastSyncedAt: NOW, message: null };
  }

  #tellState(): void {
    this.#states.send(this.#state());
  }

  #tellChange(caseId: CaseId | null): void {
    this.#revision += 1;
    this.#changes.send({ revision: this.#revision, caseIds: caseId === null ? null : [caseId] });
  }

  #material(caseId: string): CaseMaterial | null {
    const record = this.#records.get(caseId);
    if (!record) return null;
    const waiting = this.#waiting.filter((one) => one.command.aggregate.id === caseId);
    let state: CaseState = fold(record.facts, record.entries);
    for (const { command } of waiting.filter((one) => one.delivery !== 'needsYou')) {
      const decision = decide(state, command, this.#context(command.happenedAt));
      if (decision.kind !== 'accepted') continue;
      const entries = decision.entries.map((entry, at) =>
        pendingEntry(entry, record, record.entries.length + at + 1, command.happenedAt),
      );
      const facts = { ...record.facts, assignment: decision.assignment ?? state.assignment };
      state = { ...fold(facts, [...record.entries, ...entries]), assignment: facts.assignment };
    }
    return { record, state, waiting, today: TODAY };
  }

  *#rows() {
    for (const id of this.#records.keys()) {
      const material = this.#material(id);
      if (material) yield rowOf(material);
    }
  }

  #scoped(view: WorklistView) {
    return inScope([...this.#rows()], view, TODAY);
  }

  #view(view: WorklistView) {
    return sorted(
      this.#scoped(view).filter((row) => matches(row, view.filter)),
      view.sort,
    );
  }

  #command(caseId: CaseId, intent: Intent, baseAssignment: number | null): Command {
    this.#seq += 1;
    const happenedAt = this.#now();
    const random = new Uint8Array(10).fill(this.#seq);
    return {
      id: uuidV7(epochOf(happenedAt), random) as CommandId,
      deviceId: sampleId(7, 0) as DeviceId,
      seq: this.#seq,
      argsVersion: 1,
      aggregate: { kind: 'case', id: caseId },
      dependsOn: [],
      baseVersions: baseAssignment === null ? {} : { assignment: baseAssignment },
      happenedAt,
      clientVersion: '0.1.0',
      ...intent,
    };
  }

  #context(now: Instant): DecideContext {
    return {
      now,
      unit: (id) => [unit, otherUnit].find((one) => one.id === id),
      workerInUnit: (id, unitId) =>
        unitId === unit.id ? colleagues.find((one) => one.id === id) : undefined,
    };
  }

  #setDelivery(id: string, delivery: Waiting['delivery']): void {
    this.#waiting = this.#waiting.map((one) => (one.command.id === id ? { ...one, delivery } : one));
  }

  /** Sends what waits, as far as the network and the sign-in allow. */
  #deliver(): void {
    if (!this.#online || this.#signIn.kind !== 'signedIn') return;
    for (const { command, delivery, entries } of this.#waiting) {
      if (delivery === 'needsYou') continue;
      const outcome = this.#nextOutcome;
      this.#nextOutcome = null;
      if (outcome && outcome.kind !== 'accepted') {
        const { kind } = outcome;
        const stopped: Stopped =
          kind === 'refused'
            ? { kind, reason: outcome.reason, law: outcome.law, theirs: null }
            : {
                kind,
                reason: 'Någon annan har bytt handläggare sedan du såg ärendet. Välj vad som ska gälla.',
                law: null,
                theirs: outcome.theirs,
              };
        this.#stopped.set(command.id, stopped);
        this.#setDelivery(command.id, 'needsYou');
      } else {
        this.#accept(command, entries);
      }
      this.#tellChange(command.aggregate.id);
    }
    this.#tellState();
  }

  #accept(command: Command, entries: Waiting['entries']): void {
    const record = this.#records.get(command.aggregate.id);
    const state = this.#material(command.aggregate.id)?.state;
    this.#waiting = this.#waiting.filter((one) => one.command.id !== command.id);
    if (!record || !state) return;
    const numbered = entries.map((entry, at) => ({ ...entry, seq: record.entries.length + at + 1 }));
    const facts = { ...record.facts, assignment: state.assignment };
    this.#records.set(record.facts.id, { ...record, facts, entries: [...record.entries, ...numbered] });
  }
}

const allOfUnit: WorklistView = {
  area: null,
  scope: 'unit',
  includeDormant: false,
  includeClosed: false,
  filter: '',
  sort: { column: 'due', descending: false },
};

const signedIn = {
  worker: me,
  assignments: [
    {
      unitId: unit.id,
      unitName: unit.name,
      unitKind: 'orderer' as const,
      boardId: unit.boardId as never,
      boardName: 'Rinkeby-Kista stadsdelsnämnd',
      areas: areas.map((one) => one.key),
      role: 'caseWorker' as const,
    },
  ],
  areas: [...areas],
};

/** The form that a stopped command goes back to. */
function draftKeyOf({ name, args, aggregate }: Command): string {
  switch (name) {
    case 'addNote':
      return `note:${aggregate.id}`;
    case 'correctNote':
      return `correction:${args.noteId}`;
    case 'addWatch':
      return `watch:${aggregate.id}`;
    case 'assignCase':
      return `assign:${aggregate.id}`;
    case 'completeWatch':
      return `done:${args.watchId}`;
  }
}
