import { dateInStockholm } from '@samla/case-model/time';
import type { CaseId } from '@samla/case-model/ids';
import { bringRecords } from './case/bring-record.ts';
import { getCase, openCase } from './case/open-case.ts';
import { lookUpPerson } from './case/look-up-person.ts';
import { caseTypes } from './case/case-types.ts';
import { noForms, previousForms } from './case/previous-forms.ts';
import { openNew } from './case/open-new.ts';
import { notAnswered, openingAnswer } from './case/opening-answer.ts';
import { submit, tryOut } from './case/submit.ts';
import type { HostService, Settings } from './contract.ts';
import { listDevices, reportLost } from './devices/devices.ts';
import { draftView } from './drafts/draft-view.ts';
import { pathKey } from './drafts/merge/content.ts';
import { draftsWithoutCase } from './drafts/without-case.ts';
import { guarded } from './guarded.ts';
import type { EnvelopeContext } from './outbox/envelope.ts';
import { caseTypesOnce, itemWords, placeOfDraft } from './case/item-words.ts';
import { needsYouList } from './outbox/needs-you.ts';
import { resolve } from './outbox/resolve.ts';
import { search } from './search/search.ts';
import { keepFilters, takeFilters } from './session/filters.ts';
import type { Program } from './session/program.ts';
import type { Workspace } from './session/workspace.ts';
import { ProviderUnreachableError } from './sign-in/authenticator.ts';

const defaultSettings: Settings = { theme: 'system', density: 'standard', letters: true };

/** What the host does for a window. Without an open workspace there is nothing to list and nowhere to save. */
export function createService(program: Program): HostService {
  const { ports, authenticator, clientVersion } = program.options;
  const workspace = () => program.session?.workspace ?? null;
  /** @param worker whose work it is to be; left out: whoever's is open */
  const workspaceOf = (worker: string | null | undefined) => {
    const open = workspace();
    return worker === undefined || worker === open?.organisation.session?.worker.id ? open : null;
  };
  const today = () => dateInStockholm(ports.clock.now());
  const reachable = () => program.session?.sync?.reachable ?? false;
  const wake = () => void program.session?.wake();
  const context = ({ outbox, stores }: Workspace): EnvelopeContext => ({
    ...ports,
    outbox,
    deviceId: stores.deviceId,
    clientVersion,
  });

  const service: HostService = {
    states: (signal) => program.states(signal),
    changes: (signal) => program.changes(signal),
    presence: ({ open }, signal) => program.presence.listen(open, signal),

    async signIn() {
      try {
        return await authenticator.signIn();
      } catch (error) {
        // the authenticator's state already says what went wrong
        if (error instanceof ProviderUnreachableError) return { url: null };
        throw error;
      }
    },
    async cancelSignIn() {
      authenticator.cancel();
    },
    async signOut({ evenIfUnsent }) {
      if (program.held.any) return { kind: 'unsaved' };
      const { textsInMemory = null, unsent = 0 } = program.session ?? {};
      // where nothing is kept on disk, nothing would stay sealed: neither commands nor drafts
      const count = textsInMemory ?? unsent;
      if (count > 0 && (!evenIfUnsent || textsInMemory !== null)) return { kind: 'unsent', count };
      return { kind: 'signedOut', sealed: await program.signOut() };
    },
    async syncNow() {
      await program.session?.syncNow();
    },
    async networkUp() {
      void program.session?.networkUp();
    },

    async worklistWindow({ view, from, to }) {
      return workspace()?.worklist.window(view, from, to, today()) ?? { rows: [], count: 0, total: 0 };
    },
    async worklistIndexOf(view, caseId) {
      return workspace()?.worklist.indexOf(view, caseId as CaseId, today()) ?? null;
    },
    async worklistFind(view, prefix, from) {
      return workspace()?.worklist.find(view, prefix, from, today()) ?? null;
    },
    async worklistCounts() {
      const open = workspace();
      const areas = open?.organisation.session?.areas ?? [];
      return (
        open?.worklist.counts(
          areas.map(({ key }) => key),
          today(),
        ) ?? { myDay: 0, areas: [] }
      );
    },

    async openCase(caseId) {
      const session = program.session;
      if (!session?.workspace) return { kind: 'notOpen' };
      const answer = await openCase(session.workspace, session.api, caseId as CaseId, ports.clock);
      if (answer.kind === 'case' && reachable()) wake();
      return answer;
    },
    async getCase(caseId) {
      const open = workspace();
      return open ? getCase(open, caseId as CaseId, ports.clock) : { kind: 'notOpen' };
    },
    async submit(input) {
      const { session } = program;
      const open = workspace();
      if (!open) return { kind: 'notSaved', message: notSignedIn };
      if (session && open.isAway(input.caseId)) {
        const missing = await bringRecords(open, session.api, [input.caseId]);
        if (missing !== null) return { kind: 'needsConnection', message: missing };
        if (workspace() !== open) return { kind: 'notSaved', message: notSignedIn };
      }
      const answer = submit(input, open, context(open), reachable());
      if (answer.kind === 'queued') wake();
      return answer;
    },
    async openNew(input) {
      const { session } = program;
      const open = session?.workspace;
      if (!session || !open) return { kind: 'notSaved', message: notSignedIn };
      const answer = await openNew(input, open, context(open), session.api, reachable());
      if (answer.kind === 'opened' && !answer.isSent) wake();
      // it goes also when nobody is left to ask what came of it
      if (answer.kind === 'stored') session.wakeSoon();
      return answer;
    },
    async openingAnswer(input) {
      const { session } = program;
      const open = session?.workspace;
      if (!session || !open) return { kind: 'notShown', message: notAnswered };
      return openingAnswer(input, open, context(open), () => session.wake());
    },
    async tryOut(input) {
      const open = workspace();
      if (!open) {
        return { kind: 'refused', code: 'unknownCase', reason: notSignedIn, law: null };
      }
      return tryOut(input, open, context(open));
    },
    async previousForms(caseId) {
      const open = workspace();
      const { session } = program;
      if (!open || !session) return noForms;
      const answer = await previousForms(open, session.api, caseId as CaseId);
      if (answer.forms.length > 0 && reachable()) wake();
      return answer;
    },
    async caseTypes() {
      const open = workspace();
      return open ? caseTypes(open.organisation.session, open.playbooks) : { caseTypes: [], units: [] };
    },
    async definition(hash) {
      return workspace()?.playbooks.get(hash) ?? null;
    },
    async assignTargets() {
      const { colleagues = [], units = [] } = workspace()?.organisation ?? {};
      return { colleagues: [...colleagues], units: [...units] };
    },

    onlyHere: (signal) => program.held.hold(signal),
    async saveDraft({ worker, key, content, on }) {
      const open = workspaceOf(worker);
      if (!open) return { kind: 'notSaved', message: notSignedIn };
      const handedIn = on ? open.drafts.handedInSince(key, on) : null;
      if (handedIn !== null) return { kind: 'handedIn', content: handedIn };
      const draft = open.drafts.save(key, content, on);
      program.session?.wakeSoon();
      // another window has the same form open, or must be told that two texts stand against each other
      open.draftsCame([key]);
      return { kind: 'saved', savedAt: draft.savedAt, draft: draftView(draft) };
    },
    async getDraft({ worker, key }) {
      const open = workspaceOf(worker);
      if (!open) return { kind: 'notRead', message: notSignedIn };
      const draft = open.drafts.show(key);
      return { kind: 'read', draft: draft && draftView(draft) };
    },
    async settleDraft({ key, choices }) {
      const open = workspace();
      if (!open) return { kind: 'notSaved', message: notSignedIn };
      const draft = open.drafts.settle(
        key,
        new Map(choices.map(({ path, choice }) => [pathKey(path), choice])),
      );
      open.draftsCame([key]);
      wake();
      return { kind: 'settled', draft: draft && draftView(draft) };
    },
    async draftsInConflict() {
      const open = workspace();
      if (!open) return [];
      const types = caseTypesOnce(open);
      return open.drafts
        .inConflict()
        .map((key) => placeOfDraft(key, open.drafts.get(key)?.content ?? null, open, types));
    },
    async draftsWithoutCase() {
      const open = workspace();
      if (!open) return [];
      const types = caseTypesOnce(open);
      return draftsWithoutCase(open).map(({ key, content, savedAt }) => {
        const { playbook } = placeOfDraft(key, content, open, types);
        return { key, content, savedAt, playbook };
      });
    },
    async discardDraft({ key }) {
      const open = workspace();
      if (!open) return { kind: 'notPossible', message: notSignedIn };
      if (!draftsWithoutCase(open).some((draft) => draft.key === key)) {
        return { kind: 'notPossible', message: notLost };
      }
      open.drafts.layAside(key);
      open.draftsCame([key]);
      wake();
      return { kind: 'done' };
    },

    async leftTexts() {
      const open = workspace();
      if (!open) return [];
      const types = caseTypesOnce(open);
      return open.drafts
        .left()
        .map((text) => ({ ...placeOfDraft(text.key, text.content, open, types), ...text }));
    },

    devices: () => listDevices(program.station),
    reportLost: ({ deviceId }) => reportLost(program.station, deviceId),

    async needsYou() {
      const open = workspace();
      if (!open) return [];
      const types = caseTypesOnce(open);
      return needsYouList(
        open.outbox.queue,
        (id) => open.caseNumber(id),
        (command) => itemWords(command, open, types),
      );
    },
    async resolve(input) {
      const open = workspace();
      if (!open) return { kind: 'notPossible', message: notSignedIn };
      const answer = resolve(input, open.drafts, context(open), (id) => open.personName(id));
      if (answer.kind === 'done') wake();
      return answer;
    },

    async search({ text, limit }) {
      const open = workspace();
      return open ? search(open.stores.cache, text, limit) : { hits: [], more: false };
    },
    async lookUpPerson(input) {
      return lookUpPerson(program.session?.api ?? null, input);
    },

    async keepFilters({ window, filters }) {
      const open = workspace();
      if (open) keepFilters(open.settings, window, filters);
    },
    async takeFilters({ window }) {
      const open = workspace();
      return open ? takeFilters(open.settings, window) : [];
    },

    async getSettings() {
      return workspace()?.settings.get<Settings>('settings') ?? defaultSettings;
    },
    async setSettings(settings) {
      workspace()?.settings.set('settings', settings);
      return settings;
    },
    async active() {
      program.active();
    },
    unlock: () => program.unlock(),
    async seenNotice(id) {
      if (id === 'wiped') return program.seenWiped();
      if (id === 'left') return program.seenLeft();
      workspace()?.seenUnread();
      program.tell();
    },
  };
  return guarded(service, {
    storageFailed: (error) => program.session?.storageFailed(error),
    active: () => program.active(),
  });
}

const notSignedIn =
  'Du är inte inloggad, så inget kan sparas. Texten står kvar här. Logga in och försök igen.';
const notLost = 'Texten är redan hanterad, eller så har du ärendet igen och texten ligger i sitt formulär.';
