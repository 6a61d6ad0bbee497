import type { CaseTypeContent } from '../definition/case-type.ts';
import { lawsOf } from '../definition/laws.ts';
import type { Library } from '../definition/load.ts';
import { unverifiedIn, type Unverified } from '../definition/unverified.ts';

/** What a kind of definition is called. */
export const kindWords: Readonly<Record<string, string>> = {
  caseType: 'Ärendetyp',
  form: 'Blankett',
  references: 'Lagrum',
  deadlines: 'Fristregel',
  freeDays: 'Fri dag',
  codeLists: 'Kodlista',
  delegation: 'Delegation',
  accessProfiles: 'Behörighet',
  registers: 'Statistikregister',
  retention: 'Gallring',
  searchPurposes: 'Sökändamål',
  commands: 'Kommando',
  norms: 'Riksnorm',
  priceBaseAmounts: 'Prisbasbelopp',
};

/** Something unverified as a reader meets it. */
export interface ShownUnverified {
  readonly what: string;
  readonly name: string;
  readonly source: string | null;
}

export function shown({ kind, key, name, part, source }: Unverified): ShownUnverified {
  const own = name === key ? key : `${key} ${name}`;
  const named = kind === 'caseType' || kind === 'form' ? name : own;
  return { what: kindWords[kind] ?? kind, name: part === null ? named : `${named}: ${part}`, source };
}

/** What a case type rests on that is unverified: itself, its forms, rules, paragraphs, code lists and registers. */
export function unverifiedOf(library: Library, type: CaseTypeContent): ShownUnverified[] {
  const used = new Map<string, ReadonlySet<string>>([
    ['caseType', new Set([type.key])],
    ['form', new Set(type.forms.map(({ key }) => key))],
    ['deadlines', new Set(type.deadlines.map(({ rule }) => rule))],
    ['references', new Set(lawsOf(type))],
    ['retention', new Set([type.retention])],
    ['registers', new Set(type.statistics.map(({ register }) => register))],
    [
      'codeLists',
      new Set(
        type.forms.flatMap(({ sections }) =>
          sections.flatMap(({ fields }) =>
            fields.flatMap((field) => ('codes' in field ? (field.codes ?? []) : [])),
          ),
        ),
      ),
    ],
  ]);
  return unverifiedIn(library)
    .filter(({ kind, key }) => used.get(kind)?.has(key) === true)
    .map(shown);
}
