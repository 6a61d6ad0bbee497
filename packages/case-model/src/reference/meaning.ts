import type { CaseTypeContent } from '../definition/case-type.ts';
import { lastPart } from '../definition/key-parts.ts';
import type { Form } from '../definition/form.ts';
import type { Library } from '../definition/load.ts';

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
      return field === null ? `${form} är inlämnad` : `fältet ”${field}” i ${form}`;
    }
  }
}

/** What a dotted name of an expression stands for, and what the keys of its choices are called. */
interface Meaning {
  readonly name: string;
  valueName(key: string): string | null;
}

const words: Readonly<Record<string, string>> = {
  and: 'och',
  or: 'eller',
  not: 'inte',
  true: 'ja',
  false: 'nej',
  '=': 'är',
  '!=': 'är inte',
  '<=': 'är högst',
  '>=': 'är minst',
  '<': 'är mindre än',
  '>': 'är mer än',
  in: 'är något av',
  count: 'antalet',
  'list contains': 'innehåller',
};

const tokens = /"[^"]*"|!=\s*null\b|=\s*null\b|list contains|[a-zA-Z_][\w.]*|[<>!]=|[=<>]|\s+|./g;

/** An expression with names in place of keys; what there is no word for stays as it is written. */
function expressionWords(expression: string, meaningOf: (name: string) => Meaning | null): string {
  let last: Meaning | null = null;
  return [...expression.matchAll(tokens)]
    .map(([token]) => {
      if (token.startsWith('"')) return `”${last?.valueName(token.slice(1, -1)) ?? token.slice(1, -1)}”`;
      if (/^!=\s*null$/.test(token)) return 'är ifyllt';
      if (/^=\s*null$/.test(token)) return 'är inte ifyllt';
      const word = words[token];
      if (word !== undefined) return word;
      const meaning = /^[a-zA-Z_]/.test(token) ? meaningOf(token) : null;
      if (!meaning) return token;
      last = meaning;
      return `”${meaning.name}”`;
    })
    .join('');
}

function fieldMeaning({ rulebook }: Library, form: Form | undefined, key: string): Meaning | null {
  for (const section of form?.sections ?? []) {
    if (section.key === key) return { name: section.name, valueName: () => null };
    const field = section.fields.find((candidate) => candidate.key === key);
    if (!field) continue;
    const options = 'options' in field ? field.options : undefined;
    const codes =
      'codes' in field ? rulebook.codeLists.find((list) => list.key === field.codes)?.codes : undefined;
    const values = options ?? codes ?? [];
    return { name: field.name, valueName: (value) => values.find((one) => one.key === value)?.name ?? null };
  }
  return null;
}

/** A plan's condition for a reader who does not write FEEL. */
export function conditionWords(library: Library, type: CaseTypeContent, expression: string): string {
  return expressionWords(expression, (name) => {
    const [head = '', key = ''] = name.split('.');
    if (head === 'decisions') {
      const decision = type.decisions.find((candidate) => candidate.key === key);
      return decision
        ? {
            name: decision.name,
            valueName: (value) => decision.outcomes.find((way) => way.key === value)?.name ?? null,
          }
        : null;
    }
    return fieldMeaning(
      library,
      type.forms.find((form) => form.key === head),
      key,
    );
  });
}

/** A form's own condition in words. */
export function formConditionWords(library: Library, form: Form, expression: string): string {
  return expressionWords(expression, (name) => fieldMeaning(library, form, lastPart(name)));
}
