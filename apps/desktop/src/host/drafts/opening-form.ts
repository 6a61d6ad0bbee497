import type { CommandArgs } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import { formOf } from './row.ts';

// What the form of a new case says besides what is asked for: whom it is about, and which opening it goes on with.

/** The opening that a form takes up again; null when it opens a case of its own. */
export function openingIn(content: string): CommandId | null {
  return textIn(content, 'opening') as CommandId | null;
}

/** The form with a field of it set; what is no form stays as it is. */
export function withField(content: string, field: 'opening' | 'personName', value: string): string {
  const form = formOf(content);
  return form ? JSON.stringify({ ...form, [field]: value }) : content;
}

/** Whom a form is about, as it names them; null when nobody is chosen. */
export function personIn(content: string): string | null {
  return textIn(content, 'personId') ?? textIn(content, 'identityNumber');
}

/** Whether two openings are for the same person: what was written about one is never put in another's case. */
export function isSamePerson(a: CommandArgs<'openCase'>['person'], b: typeof a): boolean {
  if (a.kind === 'known') return b.kind === 'known' && a.personId === b.personId;
  return b.kind === 'register' && a.identityNumber === b.identityNumber;
}

function textIn(content: string, field: string): string | null {
  const value = formOf(content)?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
