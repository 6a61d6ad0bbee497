import { chordOf, type Chord, type KeyPress } from './chord.ts';
import { actsWhileTyping, isSingleCharacter, mayRepeat } from './forbidden.ts';

/** Where a key is pressed, from the top layer down; only the top layer that is open answers. */
export type Layer = 'dialog' | 'palette' | 'list' | 'case' | 'app';

/** What the rules need to know of an action. */
export interface Binding {
  readonly id: string;
  readonly keys: readonly Chord[];
  readonly layer: Layer;
}

/** Where the focus is when a key is pressed. */
export interface FocusPlace {
  /** `dialog` and `palette` shut everything beneath; `list` and `case` lie on top of `app` */
  readonly layer: Layer;
  readonly typing: boolean;
  /** focus is on a row of a list */
  readonly onRow: boolean;
  /** the worker has not switched single letters off */
  readonly letters: boolean;
}

/**
 * `run`: do it. `hold`: it is one of our keys, but not here; the browser must not do its own thing with it
 * (Ctrl+W would close the window, F5 would load the page anew). `pass`: not ours.
 */
export type Dispatch =
  { readonly kind: 'run'; readonly id: string } | { readonly kind: 'hold' } | { readonly kind: 'pass' };

const pass: Dispatch = { kind: 'pass' };

/** The layers that answer in a place, nearest first. */
export function answering(layer: Layer): readonly Layer[] {
  switch (layer) {
    case 'dialog':
    case 'palette':
    case 'app':
      return [layer];
    case 'list':
    case 'case':
      return [layer, 'app'];
  }
}

/** Whether the rules let a press count at all (rule 3). */
export function isOurs(press: KeyPress): boolean {
  if (press.defaultPrevented || press.altGraph || press.isComposing || press.metaKey) return false;
  if (press.ctrlKey && press.altKey) return false;
  return !['Dead', 'Process', 'Unidentified', 'Control', 'Shift', 'Alt', 'AltGraph'].includes(press.key);
}

/** What a key press does in a place: keyboard.md, rules 3 to 6. Pure. */
export function dispatch(press: KeyPress, place: FocusPlace, bindings: readonly Binding[]): Dispatch {
  if (!isOurs(press)) return pass;
  const chord = chordOf(press);
  const single = isSingleCharacter(chord);
  if (single && (place.typing || !place.onRow || !place.letters)) return pass;
  const owners = bindings.filter((one) => one.keys.includes(chord));
  if (owners.length === 0) return pass;
  const here = answering(place.layer)
    .map((layer) => owners.find((one) => one.layer === layer))
    .find((one) => one !== undefined);
  const browserOwn = press.ctrlKey || press.altKey || /^F\d+$/.test(press.key);
  const allowed = here && (!place.typing || actsWhileTyping(chord));
  if (!allowed) return browserOwn ? { kind: 'hold' } : pass;
  if (press.repeat && !mayRepeat(chord)) return { kind: 'hold' };
  return { kind: 'run', id: here.id };
}

/** Keys that two actions of one layer share (rule 6), and keys that may not be bound: must be empty. */
export function sharedKeys(bindings: readonly Binding[]): readonly string[] {
  const seen = new Map<string, string>();
  const shared: string[] = [];
  for (const { id, keys, layer } of bindings) {
    for (const key of keys) {
      const place = `${layer} ${key}`;
      const other = seen.get(place);
      if (other === undefined) seen.set(place, id);
      else shared.push(`${place}: ${other}, ${id}`);
    }
  }
  return shared;
}
