/* Long because it is one host: every call that a window can make has its answer here. */
import { caseTypeWith, partOfDraft } from '../../host/case/named-part.ts';
import { HeldByWindows } from '../../host/session/held-by-windows.ts';
import { draftKeyOf } from '../../host/drafts/back-to-draft.ts';
import { draftInConflict, draftView } from '../../host/drafts/draft-view.ts';
import { caseOf } from '../../host/drafts/cases-of-drafts.ts';
import { pathKey, settle } from '../../host/drafts/merge/content.ts';
import { isBlank, mergedWith, receive, withStatus, type DraftRow } from '../../host/drafts/row.ts';
import type { Command, Outcome } from '@samla/case-model/command';
import type { AreaKey } from '@samla/case-model/definition';
import { uuidV7, type CaseId, type CommandId, type DeviceId, type WorkerId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type {
  Change,
  DeviceView,
  Draft,
  HostService,
  HostState,
  Lock,
  Notice,
  OthersHere,
  Openable,
  OpeningAnswer,
  PreviousForms,
  Settings,
  SignInState,
  SyncState,
  WorklistView,
} from '../../host/contract.ts';
import { workerOf } from '../app/forget-worker.ts';
import { Broadcast } from './broadcast.ts';
import { FakeCases, intentOf } from './fake-cases.ts';
import type { LeftDraft } from '../../host/drafts/draft-table.ts';
import { sampleDevices } from './sample-devices.ts';
import { areas, sampleCases, type SampleCase } from './sample-cases.ts';
import { sampleDefinitions } from './sample-definitions.ts';
import { colleagues, me, NOW, otherUnit, sampleId, TODAY, unit } from './sample-record.ts';
import { allOfUnit, inScope, matches, sorted } from './sample-worklist.ts';

/** How a story or test wants its host to begin. */
export interface FakeHostOptions {
  readonly cases?: readonly SampleCase[];
  readonly online?: boolean;
  readonly signIn?: 'signedIn' | 'signedOut' | 'expired';
  readonly settings?: Partial<Settings>;
  /** nothing may be kept on disk */
  readonly memoryOnly?: boolean;
}

/*
 * Above 300 lines: one method for each procedure of the host's contract, and what tests do to it.
 */

/** A whole host in memory over invented cases, so that screens run against the real router without a server. */
export class FakeHost implements HostService {
  readonly #cases: FakeCases;
  readonly #drafts = new Map<string, DraftRow>();
  readonly #states = new Broadcast<HostState>();
  readonly #changes = new Broadcast<Change>();
  readonly #opened: string[] = [];
  readonly #left: LeftDraft[] = [];
  readonly #filters = new Map<string, Parameters<HostService['keepFilters']>[0]['filters']>();
  #devices: readonly DeviceView[] = sampleDevices;
  readonly #othersHere = new Broadcast<OthersHere>();
  #previous: PreviousForms = { forms: [], away: null };
  #others: OthersHere = { known: true, others: [] };
  #settings: Settings;
  #signIn: SignInState;
  #sync: SyncState;
  #online: boolean;
  #revision = 0;
  #lock: Lock | null = null;
  #isClosed = false;
  #notices: readonly Notice[] = [];
  readonly held = new HeldByWindows();
  #saveError: string | null = null;
  #draftsWait: Promise<void> | null = null;
  #submitsWait: Promise<void> | null = null;
  #opening: Promise<OpeningAnswer> | null = null;
  #draftsStay: string | null = null;
  #unreadable: 'waiting' | 'lists' | null = null;
  #asked = 0;
  #isSlow = false;
  readonly #memoryOnly: boolean;
  #runs = 1;
  #logError: string | null = null;
  #signInUrl: string | null = null;

  constructor(options: FakeHostOptions = {}) {
    this.#cases = new FakeCases(options.cases ?? sampleCases);
    this.#online = options.online ?? true;
    this.#memoryOnly = options.memoryOnly ?? false;
    this.#settings = { theme: 'light', density: 'standard', letters: true, ...options.settings };
    this.#signIn = { kind: 'signedOut', unsent: 0, message: null };
    if (options.signIn !== 'signedOut') this.#signIn = { kind: options.signIn ?? 'signedIn', ...signedIn };
    this.#sync = this.#syncState();
  }

  // --- what a test or story does to it ---

  /** The cases that were opened for reading, in order. */
  get opened(): readonly string[] {
    return this.#opened;
  }

  /** The commands that the server has not taken. */
  get waiting(): readonly Command[] {
    return this.#cases.waiting.map((one) => one.command);
  }

  /** What stands in a draft, as the host stores it. */
  draft(key: string): string | null {
    return this.#drafts.get(key)?.content ?? null;
  }

  /** The record of a case on the server. */
  entries(caseId: string) {
    return this.#cases.record(caseId)?.entries ?? [];
  }

  setOnline(online: boolean): void {
    this.#online = online;
    this.#sync = this.#syncState();
    this.#tellState();
    this.#deliver();
  }

  /** The server can be reached, and takes its time with what is sent; false: it answers. */
  delayServer(delays: boolean): void {
    this.#isSlow = delays;
    this.#deliver();
  }

  setSync(sync: SyncState): void {
    this.#sync = sync;
    this.#tellState();
  }

  /** The worker is signed in and her stores are not open, for a reason or none. */
  opening(sync: Partial<SyncState>): void {
    this.#signIn = { kind: 'opening' };
    this.#sync = { kind: 'idle', progress: null, lastSyncedAt: null, message: null, ...sync };
    this.#tellState();
  }

  /** How often the worker has asked for a round by hand. */
  get asked(): number {
    return this.#asked;
  }

  /** From now on what waits for the worker (it is counted still), or any list, cannot be read; null mends it. */
  failReading(what: 'waiting' | 'lists' | null): void {
    this.#unreadable = what;
    this.#tellChange(null);
  }

  /** The program was ended and is there again: what it had in memory only is gone. */
  beginAnew(): void {
    this.#runs += 1;
    if (this.#memoryOnly) this.#drafts.clear();
    this.#tellState();
  }

  /** Access and refresh token have both run out. */
  expire(): void {
    if (this.#signIn.kind === 'signedIn') this.#setSignIn({ ...this.#signIn, kind: 'expired' });
  }

  /** From now on nothing can be written to disk; null mends it. */
  failSaving(message: string | null): void {
    this.#saveError = message;
  }

  /**
   * Drafts are slow to be read.
   * @returns lets them come
   */
  holdDrafts(): () => void {
    let release = () => {};
    this.#draftsWait = new Promise((resolve) => (release = resolve));
    return release;
  }

  /**
   * What is handed in is slow to be stored.
   * @returns lets it be
   */
  holdSubmits(): () => void {
    let release = () => {};
    this.#submitsWait = new Promise((resolve) => (release = resolve));
    return release;
  }

  /**
   * A new case is stored, and the server is slow to say what came of it.
   * @returns has it say that
   */
  holdOpening(): (answer: OpeningAnswer) => void {
    let say = (_: OpeningAnswer) => {};
    this.#opening = new Promise((resolve) => (say = resolve));
    return say;
  }

  /** The server takes no drafts, for this reason; null mends it. */
  refuseDrafts(why: string | null): void {
    this.#draftsStay = why;
    for (const key of this.#drafts.keys()) this.#tellDraft(key);
  }

  /** From now on no read can be logged, so nothing may be shown; null mends it. */
  failLogging(message: string | null): void {
    this.#logError = message;
  }

  /** The server's answer to the next command that reaches it. */
  answerNext(outcome: Outcome): void {
    this.#cases.nextOutcome = outcome;
  }

  /** Sign-in cannot open a browser by itself: the page must offer this address. */
  offerAddress(url: string): void {
    this.#signInUrl = url;
  }

  /** Someone else signs in at the provider instead. */
  signInAs(worker: { readonly id: WorkerId; readonly name: string }): void {
    this.#setSignIn({ kind: 'signedIn', ...signedIn, worker });
  }

  /** The worker has signed in at the provider. */
  completeSignIn(): void {
    this.#setSignIn({ kind: 'signedIn', ...signedIn });
    this.#deliver();
  }

  /** What was handed in in the person's latest case of the same type, and whether it can be read now. */
  setPrevious(previous: PreviousForms): void {
    this.#previous = previous;
  }

  /** Someone else takes a case out of this worker's reach. */
  loseCase(caseId: string): void {
    this.#cases.lose(caseId);
    this.#tellChange(null);
    this.#tellState();
  }

  /** The program locks itself: the pages save, and nothing is shown until the worker opens it again. */
  lock(lock: Lock): void {
    this.#lock = lock;
    this.#tellState();
  }

  /** A locked program closes its stores some seconds later; who she is stands in them. */
  closeStores(): void {
    this.#isClosed = true;
    this.#tellChange(null);
    this.#tellState();
  }

  /** Something that the worker must know until she has read it. */
  notify(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
    this.#tellState();
  }

  /** Colleagues come and go. */
  setOthers(others: OthersHere['others']): void {
    this.#others = { known: true, others };
    this.#othersHere.send(this.#others);
  }

  // --- HostService ---

  states(signal: AbortSignal): AsyncIterable<HostState> {
    return this.#states.listen(signal, this.#state());
  }

  changes(signal: AbortSignal): AsyncIterable<Change> {
    return this.#changes.listen(signal);
  }

  presence(_: Parameters<HostService['presence']>[0], signal: AbortSignal): AsyncIterable<OthersHere> {
    return this.#othersHere.listen(signal, this.#others);
  }

  async signIn() {
    const again = this.#signIn.kind === 'expired' ? signedIn : null;
    this.#setSignIn({ kind: 'signingIn', url: this.#signInUrl, again });
    return { url: this.#signInUrl };
  }

  async cancelSignIn() {
    if (this.#signIn.kind !== 'signingIn') return;
    const { again } = this.#signIn;
    const message = 'Inloggningen avbröts. Välj Logga in för att försöka igen.';
    const unsent = this.#cases.waiting.length;
    this.#setSignIn(again ? { kind: 'expired', ...again } : { kind: 'signedOut', unsent, message });
  }

  async signOut({ evenIfUnsent }: { evenIfUnsent: boolean }) {
    if (this.held.any) return { kind: 'unsaved' as const };
    const count = this.#cases.waiting.length;
    if (count > 0 && !evenIfUnsent) return { kind: 'unsent' as const, count };
    this.#setSignIn({ kind: 'signedOut', unsent: count, message: null });
    return { kind: 'signedOut' as const, sealed: count };
  }

  /** how often a window has said that the network is up */
  timesUp = 0;

  async networkUp() {
    this.timesUp++;
  }

  async syncNow() {
    this.#asked += 1;
    this.#tellState();
    this.#deliver();
  }

  async worklistWindow({ view, from, to }: { view: WorklistView; from: number; to: number }) {
    this.#read('lists');
    const rows = this.#rows(view);
    const total = this.#rows({ ...view, filter: '' }).length;
    return { rows: rows.slice(from, to), count: rows.length, total };
  }

  async worklistIndexOf(view: WorklistView, caseId: string) {
    const at = this.#rows(view).findIndex((row) => row.id === caseId);
    return at < 0 ? null : at;
  }

  async worklistFind(view: WorklistView, prefix: string, from: number) {
    const rows = this.#rows(view);
    const wanted = prefix.toLocaleLowerCase('sv-SE');
    for (let step = 0; step < rows.length; step++) {
      const at = (from + step) % rows.length;
      if (rows[at]?.name?.toLocaleLowerCase('sv-SE').startsWith(wanted)) return at;
    }
    return null;
  }

  async worklistCounts() {
    const open = (area: AreaKey) => this.#rows({ ...allOfUnit, area }).length;
    return {
      myDay: this.#rows({ ...allOfUnit, scope: 'myDay' }).length,
      areas: areas.map(({ key }) => ({ key, open: open(key) })),
    };
  }

  async openCase(caseId: string) {
    if (this.#logError !== null) return { kind: 'notLogged' as const, message: this.#logError };
    this.#opened.push(caseId);
    return this.getCase(caseId);
  }

  async getCase(caseId: string) {
    if (this.#isClosed) return { kind: 'notOpen' as const };
    const view = this.#cases.view(caseId);
    return view ? { kind: 'case' as const, case: view } : { kind: 'gone' as const };
  }

  async submit(input: Parameters<HostService['submit']>[0]): ReturnType<HostService['submit']> {
    const { caseId, intent, baseAssignment, draftKey, draftLeft = null } = input;
    await this.#submitsWait;
    if (this.#saveError !== null) return { kind: 'notSaved', message: this.#saveError };
    if (!this.#online && (this.#memoryOnly || this.#cases.needsConnection(caseId, intent))) {
      const message =
        'Det här kräver uppkoppling. Det du skrivit finns kvar; försök igen när nätet är tillbaka.';
      return { kind: 'needsConnection', message };
    }
    const result = this.#cases.submit(caseId, intent, baseAssignment);
    if (result.kind !== 'queued') return result;
    const { command } = result;
    if (draftKey !== null) this.#drafts.delete(draftKey);
    if (draftKey !== null && draftLeft !== null) await this.saveDraft({ key: draftKey, content: draftLeft });
    this.#tellState();
    this.#tellChange(caseId);
    // the server answers after the caller has heard that the text is saved
    queueMicrotask(() => queueMicrotask(() => this.#deliver()));
    return { kind: 'queued', commandId: command.id, savedAt: command.happenedAt };
  }

  async openNew({
    draftKey,
    draftLeft = null,
  }: Parameters<HostService['openNew']>[0]): ReturnType<HostService['openNew']> {
    if (!this.#opening) {
      return { kind: 'needsConnection', message: 'Ett nytt ärende kan bara öppnas när servern svarar.' };
    }
    if (draftKey !== null) this.#drafts.delete(draftKey);
    if (draftKey !== null && draftLeft !== null) await this.saveDraft({ key: draftKey, content: draftLeft });
    const commandId = uuidV7(epochOf(NOW), new Uint8Array(10)) as CommandId;
    return { kind: 'stored', commandId, caseId: sampleId(4, 999) as CaseId };
  }

  async openingAnswer({
    form,
  }: Parameters<HostService['openingAnswer']>[0]): ReturnType<HostService['openingAnswer']> {
    if (!this.#opening) throw new Error('No case is being opened.');
    const answer = await this.#opening;
    if (answer.kind === 'refused' && form !== null) await this.saveDraft({ key: 'newCase', content: form });
    return answer;
  }

  async tryOut({ caseId, intent }: Parameters<HostService['tryOut']>[0]) {
    return this.#cases.tryOut(caseId, intent);
  }

  async previousForms() {
    return this.#previous;
  }

  async caseTypes() {
    const caseTypes = sampleDefinitions.flatMap((definition): Openable[] => {
      if (definition.kind !== 'caseType') return [];
      const { key, name, help = null, order, begins, verified } = definition.content;
      const areaKey = 'children' as AreaKey;
      return [
        { key, hash: definition.hash, areaKey, name, help, order, begins, verified, unitIds: [unit.id] },
      ];
    });
    return { caseTypes, units: [{ id: unit.id, name: unit.name }] };
  }

  async definition(hash: string) {
    return sampleDefinitions.find((one) => one.hash === hash) ?? null;
  }

  async assignTargets() {
    return {
      colleagues: colleagues.map((one) => ({ ...one, unitIds: [unit.id] })),
      units: [unit, otherUnit],
    };
  }

  onlyHere(signal: AbortSignal): AsyncIterable<never> {
    return this.held.hold(signal);
  }

  async saveDraft({
    worker,
    key,
    content,
  }: Parameters<HostService['saveDraft']>[0]): ReturnType<HostService['saveDraft']> {
    if (!this.#isHers(worker) || this.#isClosed) return { kind: 'notSaved', message: 'Du är inte inloggad.' };
    if (this.#saveError !== null) return { kind: 'notSaved', message: this.#saveError };
    const savedAt = this.#cases.now();
    const known = this.#drafts.get(key) ?? { baseVersion: 0, baseContent: null, theirs: null };
    const row = withStatus({ ...known, key, content, savedAt, status: 'unsent' });
    this.#drafts.set(key, row);
    if (this.#memoryOnly) this.#tellState();
    return { kind: 'saved', savedAt, draft: this.#viewOf(row) };
  }

  async getDraft({
    worker,
    key,
  }: Parameters<HostService['getDraft']>[0]): ReturnType<HostService['getDraft']> {
    await this.#draftsWait;
    if (!this.#isHers(worker)) return { kind: 'notRead', message: 'Du är inte inloggad.' };
    const row = this.#drafts.get(key);
    return { kind: 'read', draft: row ? this.#viewOf(row) : null };
  }

  async settleDraft({
    key,
    choices,
  }: Parameters<HostService['settleDraft']>[0]): ReturnType<HostService['settleDraft']> {
    const row = this.#drafts.get(key);
    const merged = row?.theirs && mergedWith(row, row.theirs);
    if (!row || !merged) return { kind: 'settled', draft: row ? this.#viewOf(row) : null };
    const chosen = settle(merged, new Map(choices.map(({ path, choice }) => [pathKey(path), choice])));
    const settled = { ...row, content: JSON.stringify(chosen), theirs: null };
    const leftAt = this.#cases.now();
    for (const content of [row.content, row.theirs?.content]) {
      if (content && content !== settled.content) this.#left.push({ key, content, leftAt });
    }
    this.#drafts.set(key, settled);
    this.#tellDraft(key);
    return { kind: 'settled', draft: this.#viewOf(settled) };
  }

  async draftsInConflict() {
    this.#read('waiting');
    return [...this.#drafts.values()]
      .filter(({ theirs }) => theirs !== null)
      .map(({ key }) => this.#placeOfDraft(key));
  }

  async draftsWithoutCase() {
    this.#read('waiting');
    return this.#lost().map((draft) => ({ ...draft, playbook: playbookWith(draft.key, draft.content) }));
  }

  async discardDraft({ key }: { key: string }): ReturnType<HostService['discardDraft']> {
    const content = this.draft(key);
    if (content !== null) this.#left.push({ key, content, leftAt: this.#cases.now() });
    this.#drafts.delete(key);
    this.#tellDraft(key);
    this.#tellState();
    return { kind: 'done' };
  }

  async leftTexts() {
    this.#read('waiting');
    return this.#left.map(({ key, ...text }) => ({ ...this.#placeOfDraft(key), ...text })).reverse();
  }

  #placeOfDraft(key: string) {
    const view = (id: CaseId) => this.#cases.view(id);
    return draftInConflict(
      key,
      (id) => view(id)?.number ?? null,
      (id) => (id === null ? null : view(id))?.playbook ?? null,
    );
  }

  async devices(): ReturnType<HostService['devices']> {
    if (!this.#online) return { kind: 'unavailable', message: 'Servern svarar inte.' };
    return { kind: 'devices', devices: [...this.#devices] };
  }

  async reportLost({ deviceId }: { deviceId: DeviceId }): ReturnType<HostService['reportLost']> {
    const lost = this.#devices.find((one) => one.deviceId === deviceId);
    if (!this.#online || !lost) return { kind: 'notPossible', message: 'Servern svarar inte.' };
    const device = { ...lost, lostAt: this.#cases.now() };
    this.#devices = this.#devices.map((one) => (one === lost ? device : one));
    return { kind: 'reported', device };
  }

  /** Keys of all that is being written. */
  draftKeys(): readonly string[] {
    return [...this.#drafts.keys()];
  }

  /** The worker has written in the same form on another device, beginning with what the server had. */
  draftFromElsewhere(key: string, base: string, theirs: string): void {
    const row = this.#drafts.get(key);
    const server = { key, version: (row?.baseVersion ?? 0) + 1, content: theirs, savedAt: this.#cases.now() };
    const from = row ? { ...row, baseContent: base } : null;
    const next = receive(from, { ...server, deviceId: OTHER_DEVICE }, false);
    if (next) this.#drafts.set(key, next);
    this.#tellDraft(key);
  }

  async needsYou() {
    this.#read('waiting');
    return this.#cases.needsYou();
  }

  async resolve({
    commandId,
    how,
  }: Parameters<HostService['resolve']>[0]): ReturnType<HostService['resolve']> {
    const command = this.#cases.release(commandId, how === 'again' ? 'again' : 'out');
    if (!command) return { kind: 'notPossible', message: 'Det är redan åtgärdat.' };
    const caseId = command.aggregate.id;
    const key = how === 'toDraft' ? draftKeyOf(command) : null;
    if (key !== null) await this.saveDraft({ key, content: JSON.stringify(command.args) });
    if (how === 'overTheirs') {
      const seen = this.#cases.view(caseId)?.assignment.version ?? null;
      await this.submit({ caseId, intent: intentOf(command), baseAssignment: seen, draftKey: null });
    }
    this.#tellState();
    this.#tellChange(caseId);
    if (how === 'again') this.#deliver();
    return { kind: 'done', draftKey: key };
  }

  async search({ text, limit }: { text: string; limit: number }) {
    this.#read('lists');
    // names and numbers only: no word of a case is a search term (SoLPuF 15 §)
    const found = this.#cases
      .rows()
      .filter((row) => matches({ ...row, typeName: '', workerName: null }, text));
    const rows = text.trim() === '' ? [] : sorted(found, { column: 'name', descending: false });
    const hits = rows.map((row) => ({
      caseId: row.id,
      personId: this.#cases.record(row.id)?.personId ?? (sampleId(6, 0) as never),
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

  async active() {
    // the fake is never idle
  }

  async unlock() {
    this.#lock = null;
    this.#isClosed = false;
    this.#tellState();
    return { kind: 'unlocked' } as const;
  }

  async keepFilters({ window, filters }: Parameters<HostService['keepFilters']>[0]) {
    this.#filters.set(window, filters);
  }

  async takeFilters({ window }: Parameters<HostService['takeFilters']>[0]) {
    const kept = this.#filters.get(window) ?? [];
    this.#filters.delete(window);
    return kept;
  }

  async seenNotice(id: Notice['id']) {
    this.#notices = this.#notices.filter((one) => one.id !== id);
    this.#tellState();
  }

  async setSettings(settings: Settings) {
    this.#settings = settings;
    return settings;
  }

  // --- within ---

  /** @throws when that cannot be read */
  #read(what: 'waiting' | 'lists'): void {
    if (this.#unreadable === 'lists' || this.#unreadable === what)
      throw new Error('The store cannot be read');
  }

  #rows(view: WorklistView) {
    const rows = inScope(this.#cases.rows(), view, TODAY).filter((row) => matches(row, view.filter));
    return sorted(rows, view.sort);
  }

  #viewOf({ key, content, savedAt, theirs, ...row }: DraftRow): Draft {
    const conflict = theirs && { theirs, fields: mergedWith({ ...row, content }, theirs)?.conflicts ?? [] };
    return draftView({ key, content: content ?? '', savedAt, conflict, staysHere: this.#draftsStay });
  }

  #lost() {
    return [...this.#drafts.values()].flatMap(({ key, content, savedAt, theirs }) => {
      const caseId = caseOf(key);
      if (caseId === null || this.#cases.record(caseId) || theirs || content === null) return [];
      return isBlank(content) ? [] : { key, content, savedAt };
    });
  }

  #state(): HostState {
    const count = (delivery: string) => this.#cases.waiting.filter((one) => one.delivery === delivery).length;
    return {
      run: String(this.#runs),
      signIn: this.#isClosed ? { kind: 'opening' } : this.#signIn,
      sync: this.#sync,
      memoryOnly: this.#memoryOnly
        ? { message: memoryOnlyMessage, texts: this.#cases.waiting.length + this.#drafts.size }
        : null,
      notices: [...this.#notices],
      lock: this.#lock,
      outbox: {
        waiting: count('savedHere'),
        sending: count('sending'),
        needsYou: count('needsYou') + this.#lost().length,
      },
      today: TODAY,
    };
  }

  #syncState(): SyncState {
    const kind = this.#signIn.kind === 'expired' ? 'signInNeeded' : this.#online ? 'online' : 'offline';
    return { kind, progress: null, lastSyncedAt: NOW, message: null };
  }

  #setSignIn(signIn: SignInState): void {
    this.#signIn = signIn;
    this.#sync = this.#syncState();
    this.#tellState();
  }

  #tellState(): void {
    this.#states.send(this.#state());
  }

  #tellChange(caseId: CaseId | null): void {
    this.#revision += 1;
    this.#changes.send({ revision: this.#revision, caseIds: caseId === null ? null : [caseId], drafts: [] });
  }

  #isHers(worker: string | null | undefined): boolean {
    return worker === undefined || workerOf(this.#signIn) === worker;
  }

  #tellDraft(key: string): void {
    this.#changes.send({ revision: this.#revision, caseIds: [], drafts: [key] });
  }

  #deliver(): void {
    if (!this.#online || this.#isSlow || this.#signIn.kind !== 'signedIn') return;
    for (const caseId of this.#cases.deliver()) this.#tellChange(caseId);
    this.#tellState();
  }
}

/** Another device of the worker in the stories. */
const OTHER_DEVICE = '0198c0de-0000-7000-8000-000000000002' as DeviceId;

const memoryOnlyMessage =
  'Den här datorn kan inte skydda sparade uppgifter. Samla arbetar därför bara med nätverk: stäng inte programmet förrän allt är skickat.';

const signedIn = {
  worker: me,
  assignments: [
    {
      unitId: unit.id,
      unitName: unit.name,
      unitKind: 'orderer' as const,
      boardId: unit.boardId,
      boardName: 'Rinkeby-Kista stadsdelsnämnd',
      areas: areas.map((one) => one.key),
      role: 'caseWorker' as const,
      levels: ['D0' as const, 'D1' as const],
    },
  ],
  areas: [...areas],
};

/** In whose words a text is shown whose case is not here. */
function playbookWith(key: string, content: string) {
  const part = partOfDraft(key, content);
  const types = sampleDefinitions.flatMap((one) => (one.kind === 'caseType' ? [one] : []));
  const caseType = part && caseTypeWith(part, types);
  const rulebook = sampleDefinitions.find(({ kind }) => kind === 'rulebook')?.hash;
  return caseType !== null && rulebook !== undefined ? { caseType, rulebook } : null;
}
