import type { CaseTypeContent } from '../definition/case-type.ts';
import type { Field, Form, Section } from '../definition/form.ts';
import type { FeelScope, FeelType } from './types.ts';

/** The keys of a code list of the rule book; null when they are not at hand (at run time any key will do). */
export type CodeKeys = (list: string) => readonly string[] | null;

const text: FeelType = { kind: 'string' };
const date: FeelType = { kind: 'date' };
const context = (fields: Readonly<Record<string, FeelType>>): FeelType => ({
  kind: 'context',
  fields: new Map(Object.entries(fields)),
});
const period = context({ from: date, to: date });
const address = context({ street: text, postalCode: text, city: text });
const person = context({ name: text, identityNumber: text, phone: text });
const noKeys: CodeKeys = () => null;

function choiceType(field: Extract<Field, { type: 'choice' | 'choices' }>, codes: CodeKeys): FeelType {
  const keys =
    field.options?.map(({ key }) => key) ?? (field.codes === undefined ? null : codes(field.codes));
  return { kind: 'choice', keys };
}

/** What a field is in an expression. Amounts are integer öre. */
export function fieldType(field: Field, codes: CodeKeys = noKeys): FeelType {
  switch (field.type) {
    case 'amount':
    case 'integer':
      return { kind: 'number', whole: true };
    case 'decimal':
      return { kind: 'number', whole: false };
    case 'boolean':
    case 'date':
    case 'dateTime':
      return { kind: field.type };
    case 'period':
      return period;
    case 'address':
      return address;
    case 'person':
      return person;
    case 'choice':
      return choiceType(field, codes);
    case 'choices':
      return { kind: 'list', of: choiceType(field, codes), given: false };
    case 'text':
    case 'longText':
    case 'identityNumber':
    case 'organisationNumber':
    case 'phone':
    case 'email':
      return text;
  }
}

const sectionFields = ({ fields }: Section, codes: CodeKeys): [string, FeelType][] =>
  fields.map((field) => [field.key, fieldType(field, codes)]);

function formNames({ sections }: Form, codes: CodeKeys): Map<string, FeelType> {
  const names = new Map<string, FeelType>();
  for (const section of sections) {
    const fields = sectionFields(section, codes);
    if (section.repeat) {
      const of: FeelType = { kind: 'context', fields: new Map(fields) };
      names.set(section.key, { kind: 'list', of, given: true });
    } else {
      for (const [key, type] of fields) names.set(key, type);
    }
  }
  return names;
}

const formScopes = new WeakMap<Form, Map<string, FeelScope>>();
const planScopes = new WeakMap<CaseTypeContent, FeelScope>();

/**
 * The names of a form's own expressions (`showWhen`, `derive`, `that`): its fields, and its repeated sections as lists.
 * @param sectionKey a repeated section: its row's own fields come first. Give `{ ...values, ...row }` when evaluating.
 */
export function formScope(form: Form, sectionKey?: string, codes?: CodeKeys): FeelScope {
  if (codes) return makeFormScope(form, sectionKey, codes);
  let scopes = formScopes.get(form);
  if (!scopes) formScopes.set(form, (scopes = new Map()));
  const id = sectionKey ?? '';
  let scope = scopes.get(id);
  if (!scope) scopes.set(id, (scope = makeFormScope(form, sectionKey, noKeys)));
  return scope;
}

function makeFormScope(form: Form, sectionKey: string | undefined, codes: CodeKeys): FeelScope {
  const names = formNames(form, codes);
  const section = form.sections.find(({ key, repeat }) => repeat && key === sectionKey);
  if (section) for (const [key, type] of sectionFields(section, codes)) names.set(key, type);
  return { names };
}

/** What a plan's scope is made of: a case type as it is served, or one that is being checked. */
export type PlanSource = Pick<CaseTypeContent, 'decisions' | 'forms'>;

/**
 * The names of a plan's expressions (`if`, `unless`): `FORM.FIELD` of the latest submission and
 * `decisions.DECISION.outcome`. Values: `{ [formKey]: FormValues, decisions: { [decisionKey]: { outcome } } }`, where
 * what has not happened is left out.
 */
export function planScope(caseType: CaseTypeContent): FeelScope {
  let scope = planScopes.get(caseType);
  if (!scope) planScopes.set(caseType, (scope = makePlanScope(caseType, noKeys)));
  return scope;
}

/** {@link planScope} with known code lists, for checking. */
export function makePlanScope({ forms, decisions }: PlanSource, codes: CodeKeys): FeelScope {
  const names = new Map<string, FeelType>();
  for (const form of forms) names.set(form.key, { kind: 'context', fields: formNames(form, codes) });
  const made = decisions.map(({ key, outcomes }): [string, FeelType] => [
    key,
    context({ outcome: { kind: 'choice', keys: outcomes.map((outcome) => outcome.key) } }),
  ]);
  names.set('decisions', { kind: 'context', fields: new Map(made) });
  return { names };
}
