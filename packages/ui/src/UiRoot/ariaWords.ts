// The module's only export is a value, but its type declares a type: so it is taken whole and told what it holds.
import * as shipped from 'react-aria-components/i18n/sv-SE';

interface Formatter {
  readonly number: (value: number) => string;
  readonly plural: (count: number, forms: Readonly<Record<string, string | (() => string)>>) => string;
  readonly select: (forms: Readonly<Record<string, string | (() => string)>>, value: string) => string;
}
type Values = Readonly<Record<string, never>>;

/** A text, or what makes one of its values. */
export type AriaWord = string | ((values: Values, formatter: Formatter) => string);
export type AriaWords = Readonly<Record<string, Readonly<Record<string, AriaWord>>>>;

/** The Swedish words that React Aria comes with, by its packages. */
export const shippedWords = (shipped as unknown as { readonly default: AriaWords }).default;

/** A word made of values of these types. */
function word<Given>(make: (values: Given) => string): AriaWord {
  return (values) => make(values as unknown as Given);
}

interface Focused {
  readonly isGroupChange: boolean;
  readonly groupTitle: string;
  readonly groupCount: number;
  readonly optionText: string;
  readonly isSelected: boolean;
}

/** What we say instead, where the words are wrong, or not those that stand on a Swedish keyboard and in our own texts. */
export const correctedWords: AriaWords = {
  '@react-aria/combobox': {
    countAnnouncement: word(({ optionCount }: { optionCount: number }) =>
      optionCount === 0 ? 'Inga alternativ.' : `${optionCount} alternativ.`,
    ),
    // the word was in the plural, and an option is one
    focusAnnouncement: word(
      ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }: Focused) =>
        `${isGroupChange ? `${groupTitle}, ${groupCount} alternativ. ` : ''}${optionText}${isSelected ? ', vald' : ''}`,
    ),
    selectedAnnouncement: word(({ optionText }: { optionText: string }) => `${optionText}, vald`),
  },
  '@react-aria/grid': {
    // said "all marked objects" where all objects have been marked
    selectedAll: 'Allt är markerat.',
    selectedCount: word(({ count }: { count: number }) =>
      count === 0 ? 'Inget är markerat.' : count === 1 ? '1 markerad.' : `${count} markerade.`,
    ),
    // the gender of what is marked is not known
    selectedItem: word(({ item }: { item: string }) => `Markerat: ${item}.`),
    deselectedItem: word(({ item }: { item: string }) => `Inte längre markerat: ${item}.`),
    longPressToSelect: 'Tryck länge för att markera.',
  },
  '@react-aria/tag': { removeDescription: 'Tryck på Delete för att ta bort.' },
  '@react-aria/overlays': { dismiss: 'Stäng' },
  '@react-aria/tree': { collapse: 'Fäll ihop', expand: 'Fäll ut' },
  '@react-aria/table': {
    collapse: 'Fäll ihop',
    expand: 'Fäll ut',
    resizerDescription: 'Tryck på Enter för att ändra bredden',
  },
  '@react-aria/breadcrumbs': { breadcrumbs: 'Sökväg' },
  'react-aria-components': {
    dropzoneLabel: 'Släpp filer här',
    selectPlaceholder: 'Välj …',
    tableResizer: 'Ändra bredden',
  },
};

const keys: readonly (readonly [RegExp, string])[] = [
  [/\b(?:retur|enter)\b/gi, 'Enter'],
  [/\btabb\b/gi, 'Tab'],
  [/\bescape\b/gi, 'Esc'],
];

/** Keys by the names that stand on them. */
function withKeyNames(said: AriaWord): AriaWord {
  const named = (text: string) => keys.reduce((before, [name, key]) => before.replace(name, key), text);
  return typeof said === 'string' ? named(said) : (values, formatter) => named(said(values, formatter));
}

/** Every word that React Aria says, corrected. */
export const ariaWords: AriaWords = Object.fromEntries(
  Object.entries(shippedWords).map(([name, words]) => [
    name,
    Object.fromEntries(
      Object.entries(words).map(([key, said]) => [key, correctedWords[name]?.[key] ?? withKeyNames(said)]),
    ),
  ]),
);

/**
 * Gives React Aria its words before it says the first: it reads them from the window, and all of them, once there are any.
 * The symbols are those that its own provider of words sets.
 */
export function giveAriaWords(): void {
  const place = window as unknown as Record<symbol, unknown>;
  place[Symbol.for('react-aria.i18n.locale')] ??= 'sv-SE';
  place[Symbol.for('react-aria.i18n.strings')] ??= ariaWords;
}
