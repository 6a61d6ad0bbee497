/** One line of a list of choices. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was written, once the worker is done with it. */
export type Settled =
  | { readonly kind: 'empty' }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'unmatched' };

/** Those that were found, after the chosen ones that are not among them. */
export function known<Choice extends Named>(
  chosen: readonly Choice[],
  found: readonly Choice[],
): readonly Choice[] {
  return [...chosen.filter(({ id }) => !found.some((one) => one.id === id)), ...found];
}

const letters = new Intl.Collator('sv-SE', { usage: 'search', sensitivity: 'accent' });
const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');

/**
 * What a text that was left in the field stands for: the one choice that is called so, capitals and blanks apart. Never
 * guesses: half a name, or a name that two share, is none of them.
 */
export function settle(written: string, choices: readonly Named[]): Settled {
  const text = tidy(written);
  if (text === '') return { kind: 'empty' };
  const [found, another] = choices.filter(({ name }) => letters.compare(tidy(name), text) === 0);
  return found && !another ? { kind: 'choice', id: found.id } : { kind: 'unmatched' };
}

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
}

interface List {
  readonly isOpen: boolean;
  /** whether an option of it is marked */
  readonly isMarked: boolean;
  readonly count: number;
}

/**
 * What the field does with a key by itself. Esc closes the list and keeps what is written; with the list closed it is not
 * the field's key: the layer around it has it. Null: as React Aria has it.
 */
export function comboKey({ key, altKey, ctrlKey }: Key, list: List) {
  if (key === 'Escape') return list.isOpen ? 'close' : 'passOn';
  if (ctrlKey) return null;
  if (key === 'ArrowDown' && altKey) return list.isOpen ? null : 'open';
  if (key === 'ArrowUp' && altKey) return list.isOpen ? 'close' : null;
  if (key === 'Enter' && list.isOpen && !list.isMarked && list.count === 1) return 'chooseOnly';
  return null;
}
