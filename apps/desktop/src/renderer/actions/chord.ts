/** A key with its modifiers as text, such as `Ctrl+Shift+L`, `F6`, `A` or `Alt+ArrowLeft`. */
export type Chord = string;

/** What the rules read of a `KeyboardEvent`; tests hand in plain objects. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly altGraph: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

/** The parts of a chord. */
export interface ChordParts {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  readonly key: string;
}

/** Takes a chord apart; the key is what stands after the last modifier, so `Ctrl++` has the key `+`. */
export function chordParts(chord: Chord): ChordParts {
  let rest = chord;
  const has = (name: string) => {
    if (!rest.startsWith(`${name}+`) || rest.length === name.length + 1) return false;
    rest = rest.slice(name.length + 1);
    return true;
  };
  const ctrl = has('Ctrl');
  const alt = has('Alt');
  const shift = has('Shift');
  const meta = has('Meta');
  return { ctrl, alt, shift, meta, key: rest };
}

/** The chord of a key press. Letters are capitals, so Caps Lock makes no second spelling. */
export function chordOf(press: KeyPress): Chord {
  const key = press.key.length === 1 ? press.key.toLocaleUpperCase('sv-SE') : press.key;
  const parts = [
    press.ctrlKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
    press.metaKey ? 'Meta' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Reads a browser's event. */
export function keyPress(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing, defaultPrevented } = event;
  const altGraph = event.getModifierState('AltGraph');
  return { key, ctrlKey, shiftKey, altKey, metaKey, altGraph, repeat, isComposing, defaultPrevented };
}
