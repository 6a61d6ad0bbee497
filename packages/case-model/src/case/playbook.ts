import type { CaseTypeContent } from '../definition/case-type.ts';
import type { Form } from '../definition/form.ts';
import type { FormKey } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';

/** What a case runs on: the case type that it is pinned to, and the rule book of today. */
export interface Playbook {
  readonly caseType: CaseTypeContent;
  readonly rulebook: Rulebook;
}

/** A form of the case type. */
export function formOf({ caseType }: Playbook, key: FormKey): Form | undefined {
  return caseType.forms.find((form) => form.key === key);
}
