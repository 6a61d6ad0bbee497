import { nothingIsClipped, pageStaysInWindow } from './invariants/clipping.ts';
import { oneTabStop, rowsCountUp } from './invariants/composites.ts';
import { controlsHaveEdges } from './invariants/contrastTheme.ts';
import { focusIsKept, focusIsMarked, focusIsNotCovered } from './invariants/focus.ts';
import { targetsAreLarge } from './invariants/targets.ts';
import { idsAreOnce, movesBriefly, nothingMoves, oneVoice } from './invariants/whole.ts';

interface Circumstances {
  /** The play pressed keys. */
  readonly keys: boolean;
}

/** The same by circumstances that the page itself tells. */
const asks = (query: string) => () => matchMedia(query).matches;
const always = () => true;
const afterKeys = ({ keys }: Circumstances) => keys;

interface Invariant {
  readonly id: string;
  readonly when: (circumstances: Circumstances) => boolean;
  readonly faults: (page: Document) => readonly string[];
}

/** What must hold after every story's play, whatever it did. A story is exempt from one by its id alone, with a reason. */
export const INVARIANTS: readonly Invariant[] = [
  { id: 'one-tab-stop', when: always, faults: oneTabStop },
  { id: 'rows-count-up', when: always, faults: rowsCountUp },
  { id: 'ids-once', when: always, faults: idsAreOnce },
  { id: 'one-voice', when: always, faults: oneVoice },
  { id: 'large-targets', when: always, faults: targetsAreLarge },
  { id: 'focus-kept', when: afterKeys, faults: focusIsKept },
  { id: 'focus-not-covered', when: afterKeys, faults: focusIsNotCovered },
  { id: 'focus-marked', when: afterKeys, faults: focusIsMarked },
  { id: 'still', when: asks('(prefers-reduced-motion: reduce)'), faults: nothingMoves },
  { id: 'brief', when: asks('(prefers-reduced-motion: no-preference)'), faults: movesBriefly },
  { id: 'edges', when: asks('(forced-colors: active)'), faults: controlsHaveEdges },
  { id: 'not-clipped', when: asks('(max-width: 320px)'), faults: nothingIsClipped },
  { id: 'page-in-window', when: asks('(max-width: 320px)'), faults: pageStaysInWindow },
];

let sawKeys = false;

/** Notes for each story whether its play pressed keys; ends with the story. */
export function watchKeys(): () => void {
  sawKeys = false;
  const note = () => {
    sawKeys = true;
  };
  document.addEventListener('keydown', note, true);
  return () => document.removeEventListener('keydown', note, true);
}

/** All that does not hold on the page. */
export function brokenInvariants(
  page: Document,
  circumstances: Circumstances,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    INVARIANTS.filter(({ when }) => when(circumstances))
      .map(({ id, faults }) => [id, faults(page)] as const)
      .filter(([, faults]) => faults.length > 0),
  );
}

/** Throws with all that does not hold, but for what the story is exempt from. */
export function checkInvariants(page: Document, exempt: readonly string[] = []): void {
  const faults = [...brokenInvariants(page, { keys: sawKeys })]
    .filter(([id]) => !exempt.includes(id))
    .flatMap(([id, all]) => all.map((fault) => `[${id}] ${fault}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
