import type { Playbook } from '@samla/case-model/case/playbook';
import type { Form, Section } from '@samla/case-model/definition/form';
import { formatValue } from '@samla/case-model/form/format-value';
import type { CodeSource } from '@samla/case-model/form/codes';
import { statusTexts } from '../messages/status.ts';
import type { Text } from '../messages/use-text.ts';

/** One thing that was written or chosen, and what its field is called. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

/** What a field is called where no form has a word of its own for it. */
export function fieldLabelOf(name: string, text: Text): string {
  const common = `draft.field.${name}`;
  return isText(common) ? text(common) : text('draft.field', { name });
}

const isText = (key: string): key is keyof typeof statusTexts & `draft.field.${string}` => key in statusTexts;

/** A form with the code lists that its choices are read from. */
export interface FormWords {
  readonly form: Form;
  readonly codes: CodeSource;
}

/** A form of a case in its own words; null where the definition is not here: the keys then stand for the names. */
export function formWords(playbook: Playbook | null, key: string | undefined): FormWords | null {
  const form = playbook?.caseType.forms.find((one) => one.key === key);
  return playbook && form ? { form, codes: playbook.rulebook } : null;
}

/** Everything that stands in the values of a form, in the form's order; what the form does not know comes last. */
export function formLines(values: unknown, words: FormWords | null, text: Text): readonly Line[] {
  if (!isObject(values)) return valueLines('', values, text);
  if (!words) return Object.entries(values).flatMap(([key, value]) => valueLines(key, value, text));
  const { sections } = words.form;
  const order: readonly string[] = sections.flatMap((section) =>
    section.repeat ? [section.key] : fieldKeys(section),
  );
  const keys = [
    ...order.filter((key) => key in values),
    ...Object.keys(values).filter((key) => !order.includes(key)),
  ];
  return [...new Set(keys)].flatMap((key) => {
    const rows = values[key];
    const section = sections.find((one) => one.repeat && one.key === key);
    if (!section || !Array.isArray(rows)) return fieldLines(sections, key, rows, words.codes, text);
    return rows.flatMap((row: unknown, at) => rowLines(section, row, at, words.codes, text));
  });
}

function rowLines(
  section: Section,
  row: unknown,
  at: number,
  codes: CodeSource,
  text: Text,
): readonly Line[] {
  const item = `${section.repeat?.item ?? section.name} ${at + 1}`;
  if (!isObject(row)) return valueLines(item, row, text);
  return Object.entries(row).flatMap(([key, value]) =>
    fieldLines([section], key, value, codes, text).map((line) => ({
      ...line,
      label: `${item}, ${line.label}`,
    })),
  );
}

function fieldLines(
  sections: readonly Section[],
  key: string,
  value: unknown,
  codes: CodeSource,
  text: Text,
): readonly Line[] {
  const field = sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
  const shown = field ? formatValue(field, value, codes) : '';
  // what does not look as the field asks is shown as it is: nothing that was written is hidden
  return field && shown !== ''
    ? [{ label: field.name, value: shown }]
    : valueLines(field?.name ?? key, value, text);
}

const fieldKeys = ({ fields }: Section) => fields.map(({ key }) => key);

/** A value without a definition, with each of its parts on a line. */
export function valueLines(label: string, value: unknown, text: Text): readonly Line[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean') return [{ label, value: text(value ? 'draft.yes' : 'draft.no') }];
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ label, value }];
  if (typeof value === 'number') return [{ label, value: String(value) }];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.length === 0 ? [] : [{ label, value: value.join(', ') }];
  }
  const parts = Array.isArray(value)
    ? value.map((one: unknown, at) => [String(at + 1), one] as const)
    : Object.entries(value);
  const isList = Array.isArray(value);
  return parts.flatMap(([key, part]) => {
    const own = isList ? `${label} ${key}`.trim() : [label, key].filter(Boolean).join(', ');
    // a period that lasts until further notice has no end, which is something that was said
    const isOpenEnd = key === 'to' && part === null;
    return valueLines(own, isOpenEnd ? text('draft.untilFurther') : part, text);
  });
}

/** Fields of a draft that the program fills in by itself. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['definitionHash', 'opening', 'noteId', 'task']);

/** Everything that stands in a draft of a form. @param key the draft's; it names the form of a case */
export function draftLines(
  content: string,
  key: string,
  playbook: Playbook | null,
  text: Text,
): readonly Line[] {
  const form = parsed(content);
  if (!isObject(form)) return valueLines(text('draft.field.whole'), form, text);
  return Object.entries(form).flatMap(([name, value]) => {
    if (NOT_WRITTEN.has(name)) return [];
    if (name === 'values') return formLines(value, formWords(playbook, key.split(':')[2]), text);
    return valueLines(fieldLabelOf(name, text), value, text);
  });
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // what cannot be read as a form is shown as it is
    return content;
  }
}

/** The lines as one text, to read and copy. */
export function linesText(lines: readonly Line[]): string {
  return lines
    .map(({ label, value }) => {
      const named = label.endsWith('?') ? label : `${label}:`;
      return `${named}${/\n/.test(value) || value.length > LONG ? '\n' : ' '}${value}`;
    })
    .join('\n');
}

/** Characters from which a value stands below its label. */
const LONG = 60;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
