import type { Command } from '@samla/case-model/command';
import { isForm, isSame, mergeForm, withValue, type Form, type Value } from './merge/content.ts';
import { formOf } from './row.ts';

/** The form that a command goes back to; null when it holds nothing that was written. */
export function draftKeyOf({ name, args, aggregate }: Command): string | null {
  const caseId = aggregate.id;
  switch (name) {
    case 'addNote':
      return `note:${caseId}`;
    case 'correctNote':
      return correctionKey(caseId, args.noteId);
    case 'addWatch':
      return `watch:${caseId}`;
    case 'assignCase':
      return `assign:${caseId}`;
    case 'openCase':
      return 'newCase';
    case 'submitForm':
      return `form:${caseId}:${args.form}`;
    case 'completeTask':
      return `task:${caseId}:${args.task}`;
    case 'recordEvent':
      return `event:${caseId}:${args.event}`;
    case 'registerDocument':
      return `document:${caseId}:${args.document}`;
    case 'makeDecision':
      return `decision:${caseId}:${args.decision}`;
    case 'adjustDeadline':
      return `deadline:${caseId}:${args.deadline}`;
    case 'nameParticipant':
      return `participant:${caseId}`;
    case 'closeCase':
      return `close:${caseId}`;
    case 'completeWatch':
    case 'releaseParticipant':
      return null;
  }
}

/** The form in which a note is corrected; a note that waits here goes by its command. */
export const correctionKey = (caseId: string, noteId: string) => `correction:${caseId}:${noteId}`;

/** The fields that hold free text: what stands in both is joined, never dropped. */
const TEXT_FIELDS: readonly string[] = ['text', 'ground', 'reasons', 'note', 'reason', 'reopeningMotive'];

/** Fields that the program fills in by itself: what stands in the form holds. */
const NOT_WRITTEN: readonly string[] = ['definitionHash', 'task'];

/** Where what cannot be read as a form is kept whole. */
const firstTextField: Readonly<Partial<Record<Command['name'], string>>> = {
  assignCase: 'ground',
  completeTask: 'note',
  recordEvent: 'note',
  registerDocument: 'note',
  adjustDeadline: 'reason',
  nameParticipant: 'reason',
  closeCase: 'note',
  openCase: 'reopeningMotive',
};

/** A form that a command has come back into. */
export interface Returned {
  /** what stands in the form now */
  readonly content: string;
  /** the form that came back, where something of it stands against what stood there; null when it is all in `content` */
  readonly beside: Beside | null;
}
/** A text to choose from beside a draft. */
export interface Beside {
  readonly content: string;
  /** what the two agree on: only what is not in it is in question; null: the one whole against the other */
  readonly base: string | null;
}

/**
 * The content of the form with a command's text back in it. What already stands in the form is kept: the text that
 * comes back is put first, the other after it, and neither loses a letter. What cannot be joined, such as an amount, a
 * date or rows, is left for the worker to choose. Pure.
 * @param standing what is in the form now; null when it is empty
 */
export function backToDraft(command: Command, standing: string | null): Returned {
  const back = draftOf(command);
  if (standing === null || standing.trim() === '') return { content: JSON.stringify(back), beside: null };
  const isForms = command.name === 'submitForm';
  if (isForms && formOf(standing) === null) {
    return { content: JSON.stringify(back), beside: { content: standing, base: null } };
  }
  const field = firstTextField[command.name] ?? 'text';
  const form = formOf(standing) ?? { [field]: standing };
  const texts = joinedTexts(back, form, (key) => TEXT_FIELDS.includes(key));
  const values = isForms ? joinedTexts(inner(back), inner(form), (_, one, other) => isProse(one, other)) : {};
  const [backHeading, formHeading] = [written(back['heading']), written(form['heading'])];
  const isTwoHeadings = backHeading !== '' && formHeading !== '' && backHeading !== formHeading;
  const text = texts[field] ?? (isNothing(form[field]) ? back[field] : form[field]);
  const isHeadingMoved = isTwoHeadings && typeof text === 'string';
  const own = {
    ...form,
    ...texts,
    ...(isHeadingMoved && { [field]: joined([backHeading, text]) }),
    ...(isForm(form['values']) && { values: { ...form['values'], ...values } }),
  };
  // where the form's own holds what came back, there is no question
  const moved = isHeadingMoved ? ['heading', field] : [];
  const held = picked(back, [
    ...Object.keys(texts),
    ...moved,
    ...NOT_WRITTEN.filter((key) => !isNothing(form[key])),
  ]);
  const heldValues = picked(inner(back), [...Object.keys(values), ...emptyIn(inner(back), inner(own))]);
  return together(back, own, isForms ? { ...held, values: heldValues } : held);
}

/** What stands in the form, filled up with what came back where nothing stands; and what is left to choose between. */
function together(back: Form, own: Form, held: Form): Returned {
  const { form, conflicts } = mergeForm(held, withoutNothing(own), back);
  if (conflicts.length === 0) return { content: JSON.stringify(form), beside: null };
  const open = conflicts.map(({ path }) => path);
  // all that is settled is agreed on, so that only what is open is asked about
  const base = open.reduce((now, path) => withValue(now, path, undefined), back);
  const content = open.reduce((now, path) => withValue(now, path, valueAt(own, path)), form);
  return {
    content: JSON.stringify(content),
    beside: { content: JSON.stringify(back), base: JSON.stringify(base) },
  };
}

/** What the form of a command holds: its arguments, laid out as the form's fields. */
function draftOf({ name, args }: Command): Form {
  switch (name) {
    case 'submitForm':
      return { values: args.values, statedOn: args.statedOn };
    case 'makeDecision': {
      const { body, amountOre, ...rest } = args;
      return {
        ...rest,
        amount: amountOre === null ? '' : (amountOre / 100).toFixed(2).replace('.', ','),
        bodyLevel: body?.level ?? '',
        bodyName: body?.name ?? '',
        bodyReference: body?.reference ?? '',
      };
    }
    case 'openCase': {
      const { person, ...rest } = args;
      const areaKey = rest.typeKey.split('.')[0] ?? '';
      return person.kind === 'known'
        ? { ...rest, areaKey, personId: person.personId }
        : { ...rest, areaKey, identityNumber: person.identityNumber };
    }
    default:
      return { ...args };
  }
}

/** Texts that stand in both, the one that comes back first. */
function joinedTexts(
  back: Form,
  form: Form,
  isText: (key: string, one: string, other: string) => boolean,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(back)) {
    const there = form[key];
    if (typeof value !== 'string' || typeof there !== 'string' || !isText(key, value, there)) continue;
    texts[key] = value === there ? value : joined([value, there]);
  }
  return texts;
}

/** Whether both are in sentences: a date, an amount, a choice and the like are no texts to join. */
const isProse = (...texts: readonly string[]) => texts.every((text) => /\s/.test(text.trim()));

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

function isNothing(value: Value): boolean {
  return isSame(value, '') || (Array.isArray(value) && value.length === 0);
}

function withoutNothing(form: Form): Form {
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) => {
      if (isNothing(value)) return [];
      return [[key, key === 'values' && isForm(value) ? withoutNothing(value) : value]];
    }),
  );
}

function valueAt(form: Value, path: readonly string[]): Value {
  return path.reduce((at, key) => (isForm(at) ? at[key] : undefined), form);
}

/** The values of a form of a case. */
function inner({ values }: Form): Form {
  return isForm(values) ? values : {};
}

function picked(form: Form, keys: readonly string[]): Form {
  return Object.fromEntries(Object.entries(form).filter(([key]) => keys.includes(key)));
}

/** Lists without a row where the form has some: those have nothing to say against them. */
function emptyIn(back: Form, form: Form): readonly string[] {
  return Object.keys(back).filter(
    (key) => Array.isArray(back[key]) && isNothing(back[key]) && !isNothing(form[key]),
  );
}

function written(value: Value): string {
  return typeof value === 'string' ? value : '';
}
