import { describe, isForeign } from './page.ts';

/** An id names one element. */
export function idsAreOnce(page: Document): readonly string[] {
  const ids = [...page.querySelectorAll('[id]')]
    .filter((element) => !isForeign(element) && element.closest('[id^="storybook-a11y-"]') === null)
    .map(({ id }) => id)
    .filter((id) => id !== '');
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return twice.length === 0 ? [] : [`ids used twice: ${[...new Set(twice)].join(', ')}`];
}

/** One live region speaks for the whole application: with two, one of them talks over the other. */
export function oneVoice(page: Document): readonly string[] {
  const voices = page.querySelectorAll(
    '[data-announcer][role="status"], [data-announcer][aria-live="polite"]',
  );
  return voices.length === 1
    ? []
    : [`there are ${String(voices.length)} live regions of the application, not one`];
}

/** Density changes heights alone: what stands in one density stands as wide in all. */
export function densitiesAreAsWide(page: Document): readonly string[] {
  return [...page.querySelectorAll('[data-densities]')].flatMap((all) => {
    const [first, ...others] = [...all.children].map((one) => [...one.querySelectorAll('*')]);
    return others.flatMap((parts) =>
      parts
        .filter((part, place) => isOtherwiseWide(part, first?.[place]))
        .map((part) => `density changes the width of ${describe(part)}`)
        .slice(0, 1),
    );
  });
}

/** The same words at another width; with other words, as the name of the density, there is nothing to compare. */
function isOtherwiseWide(one: Element, other: Element | undefined): boolean {
  if (other === undefined || one.tagName !== other.tagName) return true;
  if (one.textContent !== other.textContent) return false;
  return Math.abs(one.getBoundingClientRect().width - other.getBoundingClientRect().width) > 1;
}
