import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { Workspace } from '../app/workspace.ts';

/** What of an open case is shown under its heading. */
export type CasePart =
  | { readonly kind: 'now' }
  | { readonly kind: 'plan' }
  /** a form being filled in; `task` null: outside the plan */
  | { readonly kind: 'form'; readonly form: FormKey; readonly task: ItemKey | null };

export const firstPart: CasePart = { kind: 'now' };

/** The forms that are open in a case, in the order they were opened, and the part that is shown. */
export interface CaseParts {
  readonly shown: CasePart;
  readonly forms: readonly Extract<CasePart, { kind: 'form' }>[];
}
export const firstParts: CaseParts = { shown: firstPart, forms: [] };

/** A name for a part, unique within its case: the id of its tab. */
export function partId(part: CasePart): string {
  return part.kind === 'form' ? `form:${part.form}` : part.kind;
}

/** Every part that has a tab, in their order. */
export function partsOf({ forms }: CaseParts): readonly CasePart[] {
  return [firstPart, { kind: 'plan' }, ...forms];
}

/** Shows a part; a form gets a tab when it has none. */
export function shownPart(parts: CaseParts, shown: CasePart): CaseParts {
  if (shown.kind !== 'form' || parts.forms.some(({ form }) => form === shown.form))
    return { ...parts, shown };
  return { shown, forms: [...parts.forms, shown] };
}

/** Closes the tab of a form; what stood beside the form is shown. Its text is kept as a draft. */
export function withoutForm(parts: CaseParts, form: FormKey): CaseParts {
  const forms = parts.forms.filter((one) => one.form !== form);
  const wasShown = parts.shown.kind === 'form' && parts.shown.form === form;
  return { forms, shown: wasShown ? firstPart : parts.shown };
}

/** The next or previous tab, round and round. */
export function neighbourPart(parts: CaseParts, step: 1 | -1): CasePart {
  const all = partsOf(parts);
  const at = all.findIndex((one) => partId(one) === partId(parts.shown));
  return all[(at + step + all.length) % all.length] ?? firstPart;
}

export function partsOfCase({ caseParts }: Workspace, caseId: CaseId): CaseParts {
  return caseParts.get().get(caseId) ?? firstParts;
}

/** Changes which part of a case is shown, and puts focus in it. */
export function showPart(workspace: Workspace, caseId: CaseId, part: CasePart): void {
  const next = shownPart(partsOfCase(workspace, caseId), part);
  workspace.caseParts.set((before) => new Map(before).set(caseId, next));
  workspace.focus.go(`part:${caseId}:${partId(part)}`);
}

/** Closes a form's tab and goes back to the case. */
export function closeForm(workspace: Workspace, caseId: CaseId, form: FormKey): void {
  const next = withoutForm(partsOfCase(workspace, caseId), form);
  workspace.caseParts.set((before) => new Map(before).set(caseId, next));
  workspace.focus.go(`part:${caseId}:${partId(next.shown)}`);
}
