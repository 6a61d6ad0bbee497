import { checkAll } from './check/all.ts';
import type { CaseType, CaseTypeContent } from './case-type.ts';
import type { Form } from './form.ts';
import { formsUsedBy } from './forms-used.ts';
import type { Library, Place } from './library.ts';
import { sortedMistakes, type Mistake } from './mistake.ts';
import { readParts, ruleLists, type FileText, type Part, type Parts } from './parts.ts';
import { areaOf } from './key-parts.ts';
import { ruleKey } from './rule-key.ts';
import type { Rulebook } from './rulebook.ts';

export type { Library, Place } from './library.ts';
export type { Mistake } from './mistake.ts';
export type { FileText } from './parts.ts';

/**
 * Reads definition files into a library. Pure: the texts come in, nothing is read or thrown.
 * Files of several folders may be given together; a key that two of them give is a mistake that names both places.
 * @param files `path` is relative to its definitions folder: `children/concern-report.yaml`, `shared/references/sol.yaml`
 * @returns the library of all that is well formed, and every mistake by file and line; a library with mistakes is for
 *   showing and checking only, never for running cases
 */
export function loadLibrary(files: readonly FileText[]): { library: Library; mistakes: Mistake[] } {
  const { parts, mistakes } = readParts(files);
  mistakes.push(...checkAll(parts));
  return { library: libraryOf(parts), mistakes: sortedMistakes(mistakes) };
}

function libraryOf(parts: Parts): Library {
  const places = new Map<string, Place>();
  const remember = (kind: string, key: string, { source, path }: Part<unknown>): void => {
    const id = `${kind} ${key}`;
    if (!places.has(id)) places.set(id, { file: source.file, ...source.at(path) });
  };
  const areas = parts.areas.map((part) => part.value).sort((a, b) => a.order - b.order);
  const forms = new Map<string, Form>();
  for (const part of parts.forms) if (!forms.has(part.value.key)) forms.set(part.value.key, part.value);
  const areaOrder = new Map<string, number>(areas.map(({ key }, at) => [key, at]));
  const rank = ({ key }: CaseType): number => areaOrder.get(areaOf(key)) ?? areas.length;
  const caseTypes: CaseTypeContent[] = parts.caseTypes
    .map(({ value }) => value)
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.key < b.key ? -1 : 1))
    .map((caseType) => ({
      ...caseType,
      forms: formsUsedBy(caseType).flatMap((key) => forms.get(key) ?? []),
    }));
  for (const part of parts.areas) remember('area', part.value.key, part);
  for (const part of parts.caseTypes) remember('caseType', part.value.key, part);
  for (const part of parts.forms) remember('form', part.value.key, part);
  for (const list of ruleLists) {
    for (const part of parts.rules[list]) remember(list, ruleKey(part.value), part);
  }
  return { areas, caseTypes, forms, rulebook: { key: 'rulebook', ...rulesOf(parts) }, places };
}

function rulesOf({ rules }: Parts): Rulebook {
  const lists = ruleLists.map((list) => [list, rules[list].map(({ value }: Part<unknown>) => value)]);
  return Object.fromEntries(lists) as Rulebook;
}
