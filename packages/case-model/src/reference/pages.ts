import type { Library } from '../definition/load.ts';
import { frame, pageOf } from './frame.ts';
import { codesPage, indexPage, normsPage, rulebookPage, rulesPage, unverifiedPage } from './other-pages.ts';
import { style } from './style.ts';
import { typePage } from './type-page.ts';

/**
 * The reference pages of a library as files: static HTML with one style sheet, no scripts, nothing from the network.
 * @param version what the footer says they were made from
 */
export function referencePages(library: Library, version: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    ['style.css', style],
    ['index.html', frame('Ärendetyper', '', indexPage(library), version)],
    ['frister.html', frame('Frister', '', rulesPage(library), version)],
    ['kodlistor.html', frame('Kodlistor', '', codesPage(library), version)],
    ['normer.html', frame('Normer', '', normsPage(library), version)],
    ['regelbok.html', frame('Lagrum och regler', '', rulebookPage(library), version)],
    ['obekraftat.html', frame('Ej bekräftat', '', unverifiedPage(library), version)],
  ]);
  for (const type of library.caseTypes) {
    pages.set(pageOf(type.key), frame(type.name, '../', typePage(library, type), version));
  }
  return pages;
}
