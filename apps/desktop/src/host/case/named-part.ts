import type { CaseTypeContent } from '@samla/case-model/definition';
import type { Command } from '@samla/case-model/command';
import { isForm } from '../drafts/merge/content.ts';
import { formOf } from '../drafts/row.ts';

const partOf = {
  form: ({ forms }: CaseTypeContent) => forms,
  decision: ({ decisions }: CaseTypeContent) => decisions,
  task: ({ plan }: CaseTypeContent) => plan.stages.flatMap(({ tasks }) => tasks),
  event: ({ events }: CaseTypeContent) => events,
  document: ({ documents }: CaseTypeContent) => documents,
  deadline: ({ deadlines }: CaseTypeContent) => deadlines,
} as const;

/** A part of a case type that a text names, and the fields that are filled in when it is a form. */
export interface NamedPart {
  readonly part: keyof typeof partOf;
  readonly key: string;
  readonly fields: readonly string[];
}

/** The part that a draft is of, as `form:<caseId>:<form>`; null when its form is the same in every case type. */
export function partOfDraft(draftKey: string, content: string | null): NamedPart | null {
  const [part = '', , key] = draftKey.split(':');
  return isPart(part) && key !== undefined ? { part, key, fields: fieldsIn(content) } : null;
}

/** The part that a command is about; null when it says the same in every case type. */
export function partOfCommand({ name, args }: Command): NamedPart | null {
  switch (name) {
    case 'submitForm':
      return { part: 'form', key: args.form, fields: Object.keys(args.values) };
    case 'makeDecision':
      return { part: 'decision', key: args.decision, fields: [] };
    case 'completeTask':
      return { part: 'task', key: args.task, fields: [] };
    case 'recordEvent':
      return { part: 'event', key: args.event, fields: [] };
    case 'registerDocument':
      return { part: 'document', key: args.document, fields: [] };
    case 'adjustDeadline':
      return { part: 'deadline', key: args.deadline, fields: [] };
    default:
      return null;
  }
}

/**
 * The case type that knows a part best, where the case itself is not here to say which it runs on: with the part, and
 * with the most of the fields that are filled in. Pure.
 * @returns its hash; null when no case type here has the part
 */
export function caseTypeWith(
  { part, key, fields }: NamedPart,
  caseTypes: readonly { readonly hash: string; readonly content: CaseTypeContent }[],
): string | null {
  const known = caseTypes.flatMap(({ hash, content }) => {
    if (!partOf[part](content).some((one) => one.key === key)) return [];
    return { hash, count: fields.filter((field) => fieldsOf(content, part, key).has(field)).length };
  });
  return known.toSorted((a, b) => b.count - a.count)[0]?.hash ?? null;
}

function fieldsOf({ forms }: CaseTypeContent, part: NamedPart['part'], key: string): ReadonlySet<string> {
  const sections = part === 'form' ? (forms.find((one) => one.key === key)?.sections ?? []) : [];
  return new Set<string>(
    sections.flatMap((section) =>
      section.repeat ? [section.key] : section.fields.map((field) => field.key),
    ),
  );
}

const isPart = (part: string): part is NamedPart['part'] => part in partOf;

function fieldsIn(content: string | null): readonly string[] {
  const values = content === null ? undefined : formOf(content)?.['values'];
  return isForm(values) ? Object.keys(values) : [];
}
