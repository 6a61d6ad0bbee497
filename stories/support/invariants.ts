import { nothingIsClipped, pageStaysInWindow } from './invariants/clipping.ts';
import { oneTabStop, rowsCountUp } from './invariants/composites.ts';
import { controlsHaveEdges } from './invariants/contrastTheme.ts';
import { focusIsKept, focusIsMarked, focusIsNotCovered } from './invariants/focus.ts';
import { targetsAreLarge } from './invariants/targets.ts';
import { movesBriefly, nothingMoves, watchMotion, type Motion } from './invariants/motion.ts';
import { densitiesAreAsWide, idsAreOnce, oneVoice } from './invariants/whole.ts';

interface Circumstances {
  /** The play pressed keys. */
  readonly keys: boolean;
  readonly moved: readonly Motion[];
}

/** The same by circumstances that the page itself tells. */
const asks = (query: string) => () => matchMedia(query).matches;
const always = () => true;
const afterKeys = ({ keys }: Circumstances) => keys;

interface Invariant {
  readonly id: string;
  /** What it asks for, for designers. */
  readonly says: string;
  readonly when: (circumstances: Circumstances) => boolean;
  readonly faults: (page: Document, moved: readonly Motion[]) => readonly string[];
}

/** What must hold after every story's play, whatever it did. A story is exempt from one by its id alone, with a reason. */
export const INVARIANTS: readonly Invariant[] = [
  {
    id: 'one-tab-stop',
    says: 'Det som består av många delar är ett enda stopp för Tab: rutnät, flikar, verktygsfält, menyer, listor, radioknappar, träd.',
    when: always,
    faults: oneTabStop,
  },
  {
    id: 'rows-count-up',
    says: 'Rader i ett rutnät räknas från ett och uppåt, också när bara några av dem finns på sidan.',
    when: always,
    faults: rowsCountUp,
  },
  { id: 'ids-once', says: 'Ett id finns en gång på sidan.', when: always, faults: idsAreOnce },
  {
    id: 'one-voice',
    says: 'Hela programmet har en enda röst för skärmläsare.',
    when: always,
    faults: oneVoice,
  },
  {
    id: 'large-targets',
    says: 'Det man pekar på är minst 24 gånger 24 eller ligger för sig självt (WCAG 2.5.8).',
    when: always,
    faults: targetsAreLarge,
  },
  {
    id: 'focus-kept',
    says: 'Fokus finns någonstans efter varje tangent.',
    when: afterKeys,
    faults: focusIsKept,
  },
  {
    id: 'focus-not-covered',
    says: 'Det som har fokus syns: inget ligger över det och det är inte utanför fönstret (WCAG 2.4.11).',
    when: afterKeys,
    faults: focusIsNotCovered,
  },
  {
    id: 'focus-marked',
    says: 'Det som har fokus har en ram som syns.',
    when: afterKeys,
    faults: focusIsMarked,
  },
  {
    id: 'density-in-height',
    says: 'Tätheten ändrar höjder och aldrig bredder.',
    when: always,
    faults: densitiesAreAsWide,
  },
  {
    id: 'still',
    says: 'Inget rör sig för den som bett om stillhet.',
    when: asks('(prefers-reduced-motion: reduce)'),
    faults: nothingMoves,
  },
  {
    id: 'brief',
    says: 'Det som rör sig är klart inom 0,4 sekunder, utom det som visar att något pågår.',
    when: asks('(prefers-reduced-motion: no-preference)'),
    faults: movesBriefly,
  },
  {
    id: 'edges',
    says: 'Varje kontroll har en kant när datorn tvingar på egna färger.',
    when: asks('(forced-colors: active)'),
    faults: controlsHaveEdges,
  },
  {
    id: 'not-clipped',
    says: 'Ingen text är avskuren i ett fönster som är 320 brett.',
    when: asks('(max-width: 320px)'),
    faults: nothingIsClipped,
  },
  {
    id: 'page-in-window',
    says: 'Sidan rullar inte i sidled i ett fönster som är 320 brett.',
    when: asks('(max-width: 320px)'),
    faults: pageStaysInWindow,
  },
];

let current: Circumstances = { keys: false, moved: [] };

/** Notes for each story whether its play pressed keys, and what moved; ends with the story. */
export function watchStory(page: Document = document): () => void {
  const { seen, end } = watchMotion(page);
  current = { keys: false, moved: seen };
  const note = () => {
    current = { ...current, keys: true };
  };
  page.addEventListener('keydown', note, true);
  return () => {
    page.removeEventListener('keydown', note, true);
    end();
  };
}

/** What one invariant finds, whatever it is that turns it on. */
export function faultsOf(id: string, page: Document): readonly string[] {
  const invariant = INVARIANTS.find((one) => one.id === id);
  return invariant?.faults(page, current.moved) ?? [`there is no invariant ${id}`];
}

/** How long a page may take to settle after the last step of a play, in ms, and how often it is looked at. */
const SETTLED_WITHIN = 600;
const LOOK_EVERY = 50;

/** All that does not hold when the page has settled, but for what the story is exempt from; empty is good. */
export async function brokenInvariants(
  page: Document,
  exempt: readonly string[] = [],
): Promise<readonly string[]> {
  const asked = INVARIANTS.filter(({ id, when }) => when(current) && !exempt.includes(id));
  const look = () =>
    asked.flatMap(({ id, faults }) => faults(page, current.moved).map((fault) => `[${id}] ${fault}`));
  let faults = look();
  for (let waited = 0; faults.length > 0 && waited < SETTLED_WITHIN; waited += LOOK_EVERY) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    faults = look();
  }
  return faults;
}
