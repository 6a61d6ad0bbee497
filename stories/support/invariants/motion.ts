import { describe } from './page.ts';

/** Two frames of a slow screen, in ms: what is over by then nobody sees moving. */
const AT_ONCE = 34;
/** What moves at all is done within this, in ms. */
const BRIEFLY = 400;

/** Something that moved, or moves. */
export interface Motion {
  readonly what: string;
  /** How long in all, in ms. */
  readonly lasts: number;
  /** It tells that work goes on, so it may go on as long as the work. */
  readonly tellsOfWork: boolean;
}

/** Notes every animation and transition from now on. They are looked for as they begin: some are over before the end. */
export function watchMotion(page: Document): { readonly seen: readonly Motion[]; readonly end: () => void } {
  const seen: Motion[] = [];
  const known = new WeakSet<Animation>();
  const look = () => {
    for (const animation of page.getAnimations()) {
      const motion = known.has(animation) ? null : motionOf(animation);
      known.add(animation);
      if (motion !== null) seen.push(motion);
    }
  };
  const events = ['animationstart', 'transitionrun'];
  events.forEach((event) => page.addEventListener(event, look, true));
  return { seen, end: () => events.forEach((event) => page.removeEventListener(event, look, true)) };
}

function motionOf({ effect }: Animation): Motion | null {
  if (!(effect instanceof KeyframeEffect) || effect.target === null) return null;
  return {
    what: describe(effect.target),
    lasts: Number(effect.getComputedTiming().endTime),
    tellsOfWork: effect.target.closest('[role="progressbar"], [aria-busy="true"]') !== null,
  };
}

/** Who asks for stillness gets it. */
export function nothingMoves(_: Document, moved: readonly Motion[]): readonly string[] {
  return moved
    .filter(({ lasts }) => lasts > AT_ONCE)
    .map(({ what }) => `moves although reduced motion is asked for: ${what}`);
}

/** What moves is done soon, save for what tells that work goes on. */
export function movesBriefly(_: Document, moved: readonly Motion[]): readonly string[] {
  return moved
    .filter(({ lasts, tellsOfWork }) => lasts > BRIEFLY && !tellsOfWork)
    .map(({ what, lasts }) => `moves for ${String(Math.round(lasts))} ms: ${what}`);
}
