import { didYouMean } from '../src/definition/closest.ts';
import type { CaseTypeContent } from '../src/definition/case-type.ts';
import { lawsOf } from '../src/definition/laws.ts';
import type { Library } from '../src/definition/load.ts';
import { answer, InputError, type CliCommand } from './io.ts';
import { libraryFrom } from './library.ts';
import { withDefinitions } from './options.ts';

/** Shows one case type with all that it refers to. */
export const show: CliCommand = {
  name: 'show',
  usage: 'CASE_TYPE [--definitions DIR]',
  summary: 'Shows one case type with everything that it refers to: forms, rules, paragraphs, registers.',
  shapes: `Answers the case type as it stands in its file, with { forms: [form], area, rules: [deadline rule],
references: [paragraph], delegation: [level], accessProfile, retentionRule: [row], codeLists: [list], registers: [register] }.`,
  run(args, io) {
    const { words, folder } = withDefinitions(args);
    const [key, ...more] = words;
    if (key === undefined || more.length > 0)
      throw new InputError('show takes the key of one case type, as "list" gives it.');
    const library = libraryFrom(folder);
    const type = library.caseTypes.find((candidate) => candidate.key === key);
    if (!type) {
      const keys = library.caseTypes.map((candidate) => candidate.key);
      throw new InputError(`Ärendetypen ”${key}” finns inte. ${didYouMean(key, keys, '”list” visar alla.')}`);
    }
    answer(io, resolved(library, type));
    return Promise.resolve(0);
  },
};

function resolved({ areas, rulebook }: Library, type: CaseTypeContent): object {
  const laws = new Set(lawsOf(type));
  const rules = new Set(type.deadlines.map(({ rule }) => rule));
  const levels = new Set(
    type.decisions.flatMap((one) => [one.delegation, ...one.outcomes.flatMap((way) => way.delegation ?? [])]),
  );
  const registers = new Set(type.statistics.map(({ register }) => register));
  const codes = new Set(
    type.forms.flatMap(({ sections }) =>
      sections.flatMap(({ fields }) =>
        fields.flatMap((field) => ('codes' in field ? (field.codes ?? []) : [])),
      ),
    ),
  );
  return {
    ...type,
    area: areas.find(({ key }) => type.key.startsWith(`${key}.`)),
    rules: rulebook.deadlines.filter(({ key }) => rules.has(key)),
    references: rulebook.references.filter(({ key }) => laws.has(key)),
    delegation: rulebook.delegation.filter(({ level }) => levels.has(level)),
    accessProfile: rulebook.accessProfiles.find(({ key }) => key === type.access),
    retentionRule: rulebook.retention.filter(({ key }) => key === type.retention),
    codeLists: rulebook.codeLists.filter(({ key }) => codes.has(key)),
    registers: rulebook.registers.filter(({ key }) => registers.has(key)),
  };
}
