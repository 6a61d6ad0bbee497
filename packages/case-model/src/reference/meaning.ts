import type { CaseTypeContent } from '../definition/case-type.ts';

/** A field of a form by its key, in whatever section it stands. */
function fieldName({ forms }: CaseTypeContent, form: string, field: string): string | null {
  for (const section of forms.find(({ key }) => key === form)?.sections ?? []) {
    const found = section.fields.find(({ key }) => key === field);
    if (found) return found.name;
  }
  return null;
}

/** A happening in words: `task.decide` is *uppgiften ”Besluta” är gjord*. */
export function momentWords(type: CaseTypeContent, moment: string): string {
  const [kind = '', key = '', detail] = moment.split('.');
  const named = (items: readonly { readonly key: string; readonly name: string }[]): string =>
    items.find((item) => item.key === key)?.name ?? key;
  switch (kind) {
    case 'case':
      return (
        { received: 'ärendet kom in', opened: 'ärendet öppnades', closed: 'ärendet avslutades' }[key] ??
        moment
      );
    case 'person':
      return 'personen föddes';
    case 'stage':
      return `skedet ”${named(type.plan.stages)}” är klart`;
    case 'milestone':
      return `milstolpen ”${named(type.plan.milestones)}” är nådd`;
    case 'task':
      return `uppgiften ”${named(type.plan.stages.flatMap(({ tasks }) => tasks))}” är gjord`;
    case 'event':
      return `händelsen ”${named(type.events)}”`;
    case 'document':
      return `handlingen ”${named(type.documents)}” har kommit in`;
    case 'decision': {
      const decision = type.decisions.find((candidate) => candidate.key === key);
      const outcome = decision?.outcomes.find((way) => way.key === detail)?.name;
      return `beslutet ”${named(type.decisions)}”${outcome === undefined ? '' : `: ${outcome}`}`;
    }
    default: {
      const field = detail === undefined ? null : fieldName(type, key, detail);
      const form = `blanketten ”${named(type.forms)}”`;
      return field === null ? `${form} är inlämnad` : `datumet ”${field}” i ${form}`;
    }
  }
}

const operators: readonly (readonly [RegExp, string])[] = [
  [/\bnot\(/g, 'inte ('],
  [/\band\b/g, 'och'],
  [/\bor\b/g, 'eller'],
  [/!=\s*null\b/g, 'är ifyllt'],
  [/=\s*null\b/g, 'är inte ifyllt'],
  [/!=/g, 'är inte'],
  [/(?<![<>])=/g, 'är'],
  [/\btrue\b/g, 'ja'],
  [/\bfalse\b/g, 'nej'],
];

/**
 * A condition with the names of fields, options and outcomes in place of keys, for a reader who does not write FEEL.
 * What it has no word for stays as it is written.
 */
export function conditionWords(type: CaseTypeContent, expression: string): string {
  const texts: string[] = [];
  const keep = (text: string): string => `\uE000${texts.push(text) - 1}\uE000`;
  let words = expression.replace(
    /\b([a-z]\w*)\.(\w+)(\.outcome)?(\s*(?:!=|=)\s*)"(\w+)"/g,
    (whole, head: string, key: string, outcome: string | undefined, sign: string, value: string) => {
      if (head === 'decisions' && outcome !== undefined) {
        const decision = type.decisions.find((candidate) => candidate.key === key);
        const way = decision?.outcomes.find((candidate) => candidate.key === value);
        return decision && way
          ? `${keep(`beslutet ”${decision.name}”`)}${sign}${keep(`”${way.name}”`)}`
          : whole;
      }
      const field = type.forms
        .find((form) => form.key === head)
        ?.sections.flatMap(({ fields }) => fields)
        .find((candidate) => candidate.key === key);
      if (!field) return whole;
      const options = 'options' in field ? field.options : undefined;
      const option = options?.find((candidate) => candidate.key === value)?.name ?? value;
      return `${keep(`”${field.name}”`)}${sign}${keep(`”${option}”`)}`;
    },
  );
  words = words.replace(/\b([a-z]\w*)\.(\w+)\b/g, (whole, head: string, key: string) => {
    const name = fieldName(type, head, key);
    return name === null ? whole : keep(`”${name}”`);
  });
  for (const [pattern, word] of operators) words = words.replace(pattern, word);
  return words.replace(/\uE000(\d+)\uE000/g, (_, at: string) => texts[Number(at)] ?? '');
}
