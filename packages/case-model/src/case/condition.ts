import { evaluate } from 'feelin';
import type { CaseFile } from './case-file.ts';
import type { Playbook } from './playbook.ts';

/** What an expression of a plan reads: `FORM.FIELD` of the latest submissions and `decisions.KEY.outcome`. */
export interface ReadName {
  readonly kind: 'form' | 'decision';
  readonly key: string;
}

const names = new Map<string, readonly ReadName[]>();

/** The forms and decisions that an expression reads. */
export function namesRead(text: string): readonly ReadName[] {
  const known = names.get(text);
  if (known) return known;
  const found = [...text.replaceAll(/"[^"]*"/g, '""').matchAll(/\b([a-z]\w*)\.([a-z]\w*)/gi)].map(
    ([, head = '', tail = '']): ReadName =>
      head === 'decisions' ? { kind: 'decision', key: tail } : { kind: 'form', key: head },
  );
  names.set(text, found);
  return found;
}

/** Whether an expression of the plan is true of a case; an unknown value makes nothing true. */
export function conditionOf(_playbook: Playbook, file: CaseFile): (text: string) => boolean {
  const forms = [...file.forms].map(([key, submissions]) => [key, submissions.at(-1)?.values ?? {}]);
  const decisions = file.decisions.map(({ decision, outcome }) => [decision, { outcome }]);
  const scope = { ...Object.fromEntries(forms), decisions: Object.fromEntries(decisions) };
  return (text) => evaluate(text, scope).value === true;
}
