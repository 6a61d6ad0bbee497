import { validOn } from '../case/valid-on.ts';
import type { Rulebook, SearchPurpose } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';

/** What somebody types in a search. */
export type SearchTerm = SearchPurpose['terms'][number];

/** Whether a search is lawful. Refused: why, and what may be typed instead. */
export type SearchVerdict =
  | { readonly allowed: true; readonly law: string; readonly verified: boolean }
  | { readonly allowed: false; readonly reason: string; readonly law: string };

const words: Readonly<Record<SearchTerm, string>> = {
  name: 'namn',
  identityNumber: 'personnummer eller samordningsnummer',
  caseNumber: 'ärendenummer',
  content: 'ord i texten',
  attribute: 'uppgifter i ärendet',
};

/**
 * Whether such a term may be searched for, for such a purpose (SoLPuF 12, 15 and 20 §§): an allow-list, so what no row
 * names is refused.
 */
export function maySearch(
  purpose: string,
  term: SearchTerm,
  on: PlainDate,
  { searchPurposes }: Pick<Rulebook, 'searchPurposes'>,
): SearchVerdict {
  const rows = searchPurposes.filter((row) => validOn(row, on));
  const row = rows.find(({ key }) => key === purpose);
  if (!row) {
    const known = rows.map(({ name }) => name).join('; ');
    return {
      allowed: false,
      reason: `Ändamålet är inte tillåtet. Välj ett av: ${known || 'inget'}.`,
      law: '',
    };
  }
  const law = row.law.join(', ');
  if (row.terms.includes(term)) return { allowed: true, law, verified: row.verified };
  const allowed = row.terms.map((one) => words[one]).join(', ');
  const reason = `För att ${row.name.toLowerCase()} får du inte söka på ${words[term]}. Sök på ${allowed}.`;
  return { allowed: false, reason, law };
}

/** The purposes for which a term may be searched for on a day: what the search offers. */
export function purposesFor(
  term: SearchTerm,
  on: PlainDate,
  { searchPurposes }: Pick<Rulebook, 'searchPurposes'>,
): readonly SearchPurpose[] {
  return searchPurposes.filter((row) => validOn(row, on) && row.terms.includes(term));
}
