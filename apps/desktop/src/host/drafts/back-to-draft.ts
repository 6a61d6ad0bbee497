import type { Command } from '@samla/case-model/command';

/** A draft's form as far as merging cares: named fields, of which one holds the text. */
type Form = Record<string, unknown>;

/** The form that a command goes back to; null when it holds nothing that was written. */
export function draftKeyOf({ name, args, aggregate }: Command): string | null {
  switch (name) {
    case 'addNote':
      return `note:${aggregate.id}`;
    case 'correctNote':
      return `correction:${args.noteId}`;
    case 'addWatch':
      return `watch:${aggregate.id}`;
    case 'assignCase':
      return `assign:${aggregate.id}`;
    case 'completeWatch':
      return null;
  }
}

/**
 * The content of the form with a command's text back in it. What already stands in the form is kept: the text that
 * comes back is put first, the other after it, and neither loses a letter. Pure.
 * @param standing what is in the form now; null when it is empty
 */
export function backToDraft(command: Command, standing: string | null): string {
  const back: Form = { ...command.args };
  if (standing === null || standing.trim() === '') return JSON.stringify(back);
  const field = command.name === 'assignCase' ? 'ground' : 'text';
  const form = parseForm(standing, field);
  const merged: Form = { ...back, ...filled(form) };
  const [backHeading, formHeading] = [written(back['heading']), written(form['heading'])];
  const heading =
    backHeading !== '' && formHeading !== '' && backHeading !== formHeading ? [backHeading] : [];
  const [backText, formText] = [written(back[field]), written(form[field])];
  const texts = backText === formText ? [...heading, backText] : [...heading, backText, formText];
  merged[field] = texts.filter((text) => text.trim() !== '').join('\n\n');
  return JSON.stringify(merged);
}

/** What cannot be read as a form is kept whole, as its text. */
function parseForm(content: string, field: string): Form {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { [field]: content };
}

function filled(form: Form): Form {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
