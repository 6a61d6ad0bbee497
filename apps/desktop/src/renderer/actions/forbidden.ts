import { chordParts, type Chord } from './chord.ts';

/** Keys that may be bound, beside the letters A–Z and digits. */
const namedKeys = new Set([
  ...Array.from({ length: 12 }, (_, at) => `F${at + 1}`),
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'Enter',
  'Escape',
  'Tab',
  'PageUp',
  'PageDown',
]);

/** Keys that edit text; no command may ever take them. */
const editing = /^Ctrl\+(A|C|V|X|Y|Z|B|I|U|Home|End|Arrow(Up|Down|Left|Right))$/;

/**
 * Why a chord may not be bound, or null when it may (keyboard.md, rules 1, 2 and 5).
 * Characters that need AltGr or sit elsewhere on a Swedish keyboard fall out because only letters a–z, digits
 * and named keys pass.
 */
export function forbiddenReason(chord: Chord): string | null {
  const { ctrl, alt, shift, meta, key } = chordParts(chord);
  if (meta) return 'The Windows key belongs to Windows.';
  if (ctrl && alt) return 'Ctrl+Alt is AltGr on a Swedish keyboard.';
  if (alt && /^F\d+$/.test(key)) return 'Alt with a function key belongs to Windows.';
  if (!/^[A-Z0-9]$/.test(key) && !namedKeys.has(key)) {
    return 'Only a–z, digits, arrows, function keys, Enter, Esc, Tab, Home and Page keys are found alike on every keyboard.';
  }
  if (ctrl && key === '0') return 'Ctrl+0 is zoom.';
  if (key === 'Tab' && !ctrl) return 'Tab moves focus.';
  if (editing.test(chord)) return 'The key edits text.';
  if (alt && key.length === 1) return 'Alt with a letter opens menus.';
  if (shift && !ctrl && key.length === 1) return 'Shift with a letter writes a capital.';
  return null;
}

/** A letter or digit without modifiers: acts in a list row only (WCAG 2.1.4). */
export function isSingleCharacter(chord: Chord): boolean {
  return /^[A-Z0-9]$/.test(chord);
}

/**
 * Whether a chord may act while the caret is in a text field (rule 5): Ctrl with a letter, function keys,
 * Ctrl+Enter and Esc. Ctrl with a digit, Ctrl+Tab and Ctrl+Page are let through too: the map promises them everywhere
 * or wherever a case is, and in a Windows text field they neither write nor edit.
 */
export function actsWhileTyping(chord: Chord): boolean {
  if (forbiddenReason(chord) !== null) return false;
  const { ctrl, alt, key } = chordParts(chord);
  if (alt) return false;
  if (ctrl) return key.length === 1 || key === 'Enter' || key === 'Tab' || key.startsWith('Page');
  return /^F\d+$/.test(key) || key === 'Escape';
}

/** Keys that may act again while they are held down (rule 3). */
export function mayRepeat(chord: Chord): boolean {
  const { key } = chordParts(chord);
  return key.startsWith('Arrow') || key.startsWith('Page') || key === 'Tab' || key === 'F6' || key === 'F8';
}
