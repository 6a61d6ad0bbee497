import { notAnswered } from './case/opening-answer.ts';
import type { HostService } from './contract.ts';
import { isBroken, isStorageError } from './store/database.ts';

export interface Watcher {
  /** is told of each such failure first */
  readonly storageFailed: (error: unknown) => void;
  readonly active: () => void;
}

/**
 * A service whose calls are told of trouble with the disk in words that say what to do, while the text still stands in
 * the form. A list that cannot be read has no such words: its call fails, and is asked again when the store is whole.
 * What a worker does by hand also says that she is here.
 */
export function guarded(service: HostService, { storageFailed, active }: Watcher): HostService {
  async function meet<Result>(
    run: () => Promise<Result>,
    answer?: (message: string) => Result,
  ): Promise<Result> {
    try {
      return await run();
    } catch (error) {
      if (!isStorageError(error)) throw error;
      storageFailed(error);
      if (!answer) throw error;
      return answer(isBroken(error) ? broken : fullOrReadOnly);
    }
  }
  /** what only a hand at the keyboard asks for */
  function byHand<Result>(run: () => Promise<Result>, answer?: (message: string) => Result): Promise<Result> {
    active();
    return meet(run, answer);
  }
  const notSaved = (message: string) => ({ kind: 'notSaved', message }) as const;
  const notPossible = (message: string) => ({ kind: 'notPossible', message }) as const;

  return {
    ...service,
    saveDraft: (input) => byHand(() => service.saveDraft(input), notSaved),
    submit: (input) => byHand(() => service.submit(input), notSaved),
    openNew: (input) => byHand(() => service.openNew(input), notSaved),
    openingAnswer: (input) =>
      meet(
        () => service.openingAnswer(input),
        () => ({ kind: 'notShown', message: notAnswered }),
      ),
    resolve: (input) => byHand(() => service.resolve(input), notPossible),
    openCase: (caseId) =>
      byHand(
        () => service.openCase(caseId),
        () => ({ kind: 'notLogged', message: notRead }),
      ),
    getCase: (caseId) => meet(() => service.getCase(caseId)),
    getDraft: (input) => meet(() => service.getDraft(input)),
    settleDraft: (input) => meet(() => service.settleDraft(input), notSaved),
    draftsInConflict: () => meet(() => service.draftsInConflict()),
    draftsWithoutCase: () => meet(() => service.draftsWithoutCase()),
    discardDraft: (input) => byHand(() => service.discardDraft(input), notPossible),
    leftTexts: () => meet(() => service.leftTexts()),
    reportLost: (input) => byHand(() => service.reportLost(input)),
    needsYou: () => meet(() => service.needsYou()),
    worklistWindow: (input) => meet(() => service.worklistWindow(input)),
    worklistIndexOf: (view, caseId) => meet(() => service.worklistIndexOf(view, caseId)),
    worklistFind: (view, prefix, from) => meet(() => service.worklistFind(view, prefix, from)),
    worklistCounts: () => meet(() => service.worklistCounts()),
    search: (input) => byHand(() => service.search(input)),
    previousForms: (caseId) => meet(() => service.previousForms(caseId)),
    tryOut: (input) => meet(() => service.tryOut(input)),
    caseTypes: () => meet(() => service.caseTypes()),
    definition: (hash) => meet(() => service.definition(hash)),
    keepFilters: (input) => meet(() => service.keepFilters(input)),
    takeFilters: (input) => meet(() => service.takeFilters(input)),
    getSettings: () => meet(() => service.getSettings()),
    setSettings: (settings) => meet(() => service.setSettings(settings)),
    seenNotice: (id) => meet(() => service.seenNotice(id)),
  };
}

const fullOrReadOnly =
  'Det gick inte att spara på datorn: disken kan vara full eller skrivskyddad. Texten står kvar här. Frigör plats och försök igen, eller kopiera texten.';
const broken =
  'Det som är sparat på datorn är skadat och lagas nu. Texten står kvar här. Försök igen om en stund, eller kopiera texten.';
const notRead =
  'Ärendet kan inte visas, för det som är sparat på datorn är skadat och lagas nu. Försök igen om en stund.';
