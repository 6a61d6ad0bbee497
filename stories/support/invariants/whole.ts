import { describe, isForeign } from './page.ts';

/** Two frames of a slow screen, in ms: what is over by then nobody sees moving. */
const AT_ONCE = 34;
/** What moves at all is done within this, in ms. */
const BRIEFLY = 400;

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

/** Who asks for stillness gets it. */
export function nothingMoves(page: Document): readonly string[] {
  return moving(page)
    .filter(({ left }) => left > AT_ONCE)
    .map(({ what }) => `moves although reduced motion is asked for: ${what}`);
}

/** What moves is done soon, save for what tells that work goes on. */
export function movesBriefly(page: Document): readonly string[] {
  return moving(page)
    .filter(({ left, tellsOfWork }) => left > BRIEFLY && !tellsOfWork)
    .map(({ what, left }) => `moves for ${String(Math.round(left))} ms: ${what}`);
}

function moving(page: Document) {
  return page.getAnimations().flatMap((animation) => {
    const { effect, currentTime } = animation;
    if (animation.playState !== 'running' || !(effect instanceof KeyframeEffect) || effect.target === null)
      return [];
    const { target } = effect;
    return [
      {
        what: describe(target),
        left: Number(effect.getComputedTiming().endTime) - Number(currentTime),
        tellsOfWork: target.closest('[role="progressbar"], [aria-busy="true"]') !== null,
      },
    ];
  });
}

/** Density changes heights alone: what stands in one density stands as wide in all. */
export function densitiesAreAsWide(page: Document): readonly string[] {
  return [...page.querySelectorAll('[data-densities]')].flatMap((all) => {
    const [first, ...others] = [...all.children].map((one) => [...one.querySelectorAll('*')]);
    return others.flatMap((parts) =>
      parts
        // the name of the density differs, of course
        .filter((part, place) => place > 0 && isOtherwiseWide(part, first?.[place]))
        .map((part) => `density changes the width of ${describe(part)}`)
        .slice(0, 1),
    );
  });
}

function isOtherwiseWide(one: Element, other: Element | undefined): boolean {
  if (other === undefined || one.tagName !== other.tagName) return true;
  return Math.abs(one.getBoundingClientRect().width - other.getBoundingClientRect().width) > 1;
}
