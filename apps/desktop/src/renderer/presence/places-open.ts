import type { CaseId } from '@samla/case-model/ids';
import type { OthersHere, Place } from '../../host/contract.ts';
import type { OpenCase } from '../app/workspace.ts';
import type { CaseParts } from '../plan/part.ts';

export type OtherHere = OthersHere['others'][number];

/** The most places that a host takes of a window. */
const MOST = 100;

/** What a window has open: its cases that are shown as such, and the forms in them; of very many those opened last. */
export function placesOpen(
  cases: ReadonlyMap<CaseId, OpenCase>,
  caseParts: ReadonlyMap<CaseId, CaseParts>,
): Place[] {
  const shown = [...cases].flatMap(([caseId, open]) => (open.kind === 'case' ? [caseId] : []));
  const places = shown.flatMap((caseId) => {
    const forms = caseParts.get(caseId)?.forms ?? [];
    return [{ caseId, form: null }, ...forms.map(({ form }) => ({ caseId, form }))];
  });
  return places.slice(-MOST);
}

/** The names of those who are in a case, each once, who came first first. */
export function namesIn(others: readonly OtherHere[], caseId: CaseId): readonly string[] {
  return [...new Set(others.filter((one) => one.caseId === caseId).map(({ name }) => name))];
}

/** Those who have a form of a case open too. */
export function inForm(others: readonly OtherHere[], caseId: CaseId, form: string): readonly OtherHere[] {
  return others.filter((one) => one.caseId === caseId && one.form === form);
}

/** Who is in a place now and was not before. */
export function newcomers(before: readonly OtherHere[], now: readonly OtherHere[]): readonly OtherHere[] {
  const isSame = (a: OtherHere, b: OtherHere) =>
    a.caseId === b.caseId && a.form === b.form && a.name === b.name;
  return now.filter((one) => !before.some((other) => isSame(one, other)));
}
