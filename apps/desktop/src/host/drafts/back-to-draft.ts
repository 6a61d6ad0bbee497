import type { Command } from '@samla/case-model/command';

/** A draft's form as far as merging cares: named fields. */
type Form = Record<string, unknown>;

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

/**
 * The content of the form with a command's text back in it. What already stands in the form is kept: the text that
 * comes back is put first, the other after it, and neither loses a letter. Pure.
 * @param standing what is in the form now; null when it is empty
 */
export function backToDraft(command: Command, standing: string | null): string {
  const back = draftOf(command);
  if (standing === null || standing.trim() === '') return JSON.stringify(back);
  const field = firstTextField[command.name] ?? 'text';
  const form = parseForm(standing, field);
  if (command.name === 'submitForm') {
    const standingValues = isForm(form['values']) ? form['values'] : {};
    const values = merged(command.args.values, standingValues, true);
    return JSON.stringify({ ...back, ...filled(form), values });
  }
  const both: Form = merged(back, form, false);
  const [backHeading, formHeading] = [written(back['heading']), written(form['heading'])];
  const heading =
    backHeading !== '' && formHeading !== '' && backHeading !== formHeading ? [backHeading] : [];
  if (heading.length > 0) both[field] = joined([...heading, written(both[field])]);
  return JSON.stringify(both);
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

/** The standing form's own values win, but for texts: those are joined, the one that comes back first. */
function merged(back: Form, form: Form, everyText: boolean): Form {
  const result: Form = { ...back, ...filled(form) };
  for (const [key, value] of Object.entries(back)) {
    if (!everyText && !TEXT_FIELDS.includes(key)) continue;
    if (typeof value !== 'string' || typeof result[key] !== 'string') continue;
    // a date, a choice and the like are no texts: what stands in the form wins
    if (everyText && !value.includes(' ')) continue;
    result[key] = joined(value === written(form[key]) ? [value] : [value, written(form[key])]);
  }
  return result;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

/** What cannot be read as a form is kept whole, as its text. */
function parseForm(content: string, field: string): Form {
  try {
    const value: unknown = JSON.parse(content);
    if (isForm(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { [field]: content };
}

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filled(form: Form): Form {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
