/**
 * Scrolls `container`, and nothing round it, so far that `part` is seen whole. (`scrollIntoView` would move the page
 * too.)
 */
export function scrollWithin(container: HTMLElement, part: Element): void {
  const box = container.getBoundingClientRect();
  const own = part.getBoundingClientRect();
  if (own.top < box.top) container.scrollTop -= box.top - own.top;
  else if (own.bottom > box.bottom) container.scrollTop += own.bottom - box.bottom;
}
