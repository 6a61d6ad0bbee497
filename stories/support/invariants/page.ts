/** How an element is told of in a fault, so that one finds it. */
export function describe(element: Element): string {
  const attributes = ['role', 'aria-label', 'data-column', 'class']
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}="${element.getAttribute(name) ?? ''}"`);
  const text = (element.textContent ?? '').trim().slice(0, 30);
  return `<${element.tagName.toLowerCase()}${attributes.join('')}>${text}`;
}

/** All that match, that are shown, and that nothing has taken out of use. */
export function inUse(page: Document | Element, selector: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.closest('[inert]') === null,
  );
}

/** Native inputs are often laid invisibly over or under a drawing of them; then the label is what one sees and hits. */
export function drawnAs(element: HTMLElement): HTMLElement {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isHidden = style.opacity === '0' || width <= 1 || height <= 1 || isForReadersAlone(element);
  if (!isHidden || !element.matches('input, select, textarea, button')) return element;
  return element.closest('label') ?? element.parentElement ?? element;
}

/** Storybook's own elements in the page: none of ours. */
export function isForeign(element: Element): boolean {
  return /^(storybook-|sb-)/.test(element.id) && element.id !== 'storybook-root';
}

/** What is for screen readers alone is cut down to a point on purpose: nobody sees it or hits it. */
export function isForReadersAlone(element: Element): boolean {
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    const style = getComputedStyle(box);
    const { width, height } = box.getBoundingClientRect();
    const isTiny = width <= 2 && height <= 2 && style.overflow !== 'visible';
    if (isTiny || style.clipPath === 'inset(50%)') return true;
  }
  return false;
}
