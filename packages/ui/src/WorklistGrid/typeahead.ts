/** Milliseconds until a new word begins. */
const TYPEAHEAD_MS = 800;

export interface Typeahead {
  readonly text: string;
  /** When the last character came (ms, the event's own clock). */
  readonly at: number;
}

export const NO_TYPEAHEAD: Typeahead = { text: '', at: Number.NEGATIVE_INFINITY };

/** Whether a further character would still belong to the same word. */
export function isOpen(typeahead: Typeahead, at: number): boolean {
  return typeahead.text !== '' && at - typeahead.at <= TYPEAHEAD_MS;
}

/** The word with one more character, and from which row to look: one letter goes on from here, more stay. */
export function typeCharacter(
  typeahead: Typeahead,
  character: string,
  at: number,
  index: number,
): { readonly typeahead: Typeahead; readonly from: number } {
  const text = isOpen(typeahead, at) ? typeahead.text + character : character;
  const here = Math.max(index, 0);
  return { typeahead: { text, at }, from: text.length === 1 && index >= 0 ? here + 1 : here };
}

const swedish = new Intl.Collator('sv-SE', { usage: 'search', sensitivity: 'base' });

/** Whether a name begins so, by the Swedish alphabet: å is not a, é is e, case is no matter. */
export function hasPrefix(name: string, prefix: string): boolean {
  const text = name.normalize('NFC');
  const wanted = prefix.normalize('NFC');
  return text.length >= wanted.length && swedish.compare(text.slice(0, wanted.length), wanted) === 0;
}
