import type { AreaKey } from '@samla/case-model/definition';
import type { CaseId } from '@samla/case-model/ids';

/** What the list shows: the worker's day, all areas, or one area by its key. */
export type ViewKey = 'myDay' | 'all' | AreaKey;

/** What the panel beside the list shows. */
export type Panel = { readonly kind: 'case'; readonly caseId: CaseId } | { readonly kind: 'needsYou' } | null;

/** Where the worker is. Back and forward go between these. */
export interface Place {
  readonly view: ViewKey;
  readonly panel: Panel;
}

/** The open cases, where the worker is and where she has been. */
export interface Places {
  readonly here: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  /** open cases in the order of their tabs */
  readonly tabs: readonly CaseId[];
  /** closed cases, latest last, for opening again */
  readonly closed: readonly CaseId[];
}

/** How many places back are remembered. */
export const PAST_LIMIT = 50;

export const firstPlaces: Places = {
  here: { view: 'myDay', panel: null },
  past: [],
  future: [],
  tabs: [],
  closed: [],
};

function samePanel(a: Panel, b: Panel): boolean {
  if (a?.kind !== b?.kind) return false;
  return a?.kind !== 'case' || b?.kind !== 'case' || a.caseId === b.caseId;
}

/** To another place; where she was can be gone back to. */
export function goTo(places: Places, here: Place): Places {
  if (here.view === places.here.view && samePanel(here.panel, places.here.panel)) return places;
  return { ...places, here, past: [...places.past, places.here].slice(-PAST_LIMIT), future: [] };
}

/** The case that stands in the panel, or null. */
export function shownCase({ here }: Places): CaseId | null {
  return here.panel?.kind === 'case' ? here.panel.caseId : null;
}

/** A case in the panel, and a tab for it when it has none. */
export function showCase(places: Places, caseId: CaseId): Places {
  const tabs = places.tabs.includes(caseId) ? places.tabs : [...places.tabs, caseId];
  const closed = places.closed.filter((one) => one !== caseId);
  return goTo({ ...places, tabs, closed }, { view: places.here.view, panel: { kind: 'case', caseId } });
}

function withoutTab(places: Places, caseId: CaseId): Places {
  const at = places.tabs.indexOf(caseId);
  if (at < 0) return places;
  const tabs = places.tabs.filter((one) => one !== caseId);
  const keep = (place: Place) => place.panel?.kind !== 'case' || place.panel.caseId !== caseId;
  const next = tabs[Math.min(at, tabs.length - 1)];
  const panel: Panel = next === undefined ? null : { kind: 'case', caseId: next };
  const here = shownCase(places) === caseId ? { view: places.here.view, panel } : places.here;
  return { ...places, tabs, here, past: places.past.filter(keep), future: places.future.filter(keep) };
}

/** Closes a case; its neighbour takes its place. It can be opened again. */
export function closeCase(places: Places, caseId: CaseId): Places {
  if (!places.tabs.includes(caseId)) return places;
  return { ...withoutTab(places, caseId), closed: [...places.closed, caseId].slice(-PAST_LIMIT) };
}

/** Takes away a case that is no longer this worker's; it cannot be opened again. */
export function loseCase(places: Places, caseId: CaseId): Places {
  const closed = places.closed.filter((one) => one !== caseId);
  return { ...withoutTab(places, caseId), closed };
}

/** The next or previous open case, round and round; null when there is none to go to. */
export function neighbourCase(places: Places, step: 1 | -1): CaseId | null {
  const { tabs } = places;
  const shown = shownCase(places);
  if (tabs.length === 0 || (tabs.length === 1 && shown !== null)) return null;
  const at = shown === null ? (step === 1 ? -1 : 0) : tabs.indexOf(shown);
  return tabs[(at + step + tabs.length) % tabs.length] ?? null;
}

/** One place back, or the same places when there is none. A case that is closed opens its tab again. */
export function goBack(places: Places): Places {
  const here = places.past.at(-1);
  if (!here) return places;
  return reopenTab({
    ...places,
    here,
    past: places.past.slice(0, -1),
    future: [places.here, ...places.future],
  });
}

/** One place forward, or the same places when there is none. */
export function goForward(places: Places): Places {
  const [here, ...future] = places.future;
  if (!here) return places;
  return reopenTab({ ...places, here, past: [...places.past, places.here], future });
}

function reopenTab(places: Places): Places {
  const shown = shownCase(places);
  if (shown === null || places.tabs.includes(shown)) return places;
  return { ...places, tabs: [...places.tabs, shown], closed: places.closed.filter((one) => one !== shown) };
}
