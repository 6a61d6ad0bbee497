/** Puts focus in the control of a field, given the id of the element around it. */
export function focusField(id: string): void {
  const around = document.getElementById(id);
  // of a group of choices it is the group that is marked as wrong, and a group takes no focus
  const chosen = around?.querySelector<HTMLElement>(
    'input:checked, :is(input, textarea, button)[aria-invalid="true"]',
  );
  const first = around?.querySelector<HTMLElement>('input, textarea, button');
  const control = chosen ?? first;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
