const CONTROL = 'input, textarea, select, button, [tabindex]:not([tabindex="-1"])';

/** Opens every folded part that an element is in, the outermost first. Whoever folds listens for `beforematch`. */
export function unfold(element: Element): void {
  const folded: Element[] = [];
  for (
    let around = element.closest('[hidden]');
    around;
    around = around.parentElement?.closest('[hidden]') ?? null
  )
    folded.unshift(around);
  for (const part of folded) part.dispatchEvent(new Event('beforematch'));
}

/**
 * Puts focus in a field, given the id of its control or of the element around it, and unfolds what hides it. In a group
 * focus goes to what is chosen or wrong in it, or else to its first control.
 */
export function focusField(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  unfold(place);
  // of a group of choices it is the group that is marked as wrong, and a group takes no focus
  const control = place.matches(CONTROL)
    ? place
    : (place.querySelector<HTMLElement>(
        'input:checked, :is(input, textarea, select, button)[aria-invalid="true"]',
      ) ?? place.querySelector<HTMLElement>(CONTROL));
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
