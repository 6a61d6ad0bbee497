/** The groups of the sidebar, in its order. */
export const GROUPS = [
  'Skal och navigering',
  'Data',
  'Person och ärende',
  'Formulär',
  'Besked',
  'Diagram',
  'Delar',
] as const;

/**
 * The story set: each component has every one of these as an exported story, or says in its meta why not.
 * `Tangentbord` proves the keys, `Skärmläsare` what a (simulated) screen reader says.
 */
export const STORY_SET = [
  'Standard',
  'Tillstånd',
  'Fel',
  'Skrivskyddad',
  'Inaktiverad',
  'Laddar',
  'Tom',
  'LångaOrd',
  'Smal',
  'Täthet',
  'ISammanhang',
  'Tangentbord',
  'Skärmläsare',
] as const;
export type StoryKind = (typeof STORY_SET)[number];

/** One row of a keyboard contract. Help, documentation and tests read the same list. */
export interface KeyEntry<Id extends string = string> {
  readonly id: Id;
  /** `Ctrl+Home`; several do the same, or are told together (`ArrowUp`, `ArrowDown`). Each one is pressed by a test. */
  readonly keys: readonly string[];
  /** What happens, in the worker's words. */
  readonly effect: string;
  /** Where in the component, when not everywhere in it: "På ett kolumnhuvud". */
  readonly where?: string;
}

/** A trial by a human being with an assistive technology. */
export interface Trial {
  readonly with: 'NVDA' | 'JAWS' | 'Skärmläsaren' | 'Förstoringsglaset' | 'Talstyrning';
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly by: string;
  readonly result: string;
}

/**
 * What designers, developers and reviewers are told of a component: rendered as its documentation page, and held by
 * tests. All text is Swedish, in klarspråk.
 */
export interface ComponentMeta<Id extends string = string> {
  /** The component's name in code: that of its folder. */
  readonly name: string;
  /** Its name in the sidebar. */
  readonly title: string;
  readonly group: (typeof GROUPS)[number];
  /** utkast, granskning, klar, avvecklas */
  readonly status: 'draft' | 'review' | 'ready' | 'retiring';
  /** The version of `@samla/ui` that brought it. */
  readonly since: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  readonly useWhen: readonly string[];
  /** Each says what to take instead. */
  readonly avoidWhen: readonly string[];
  readonly dos: readonly string[];
  readonly donts: readonly string[];
  /** How its words are written: label a noun, button a verb, error = what is wrong and how to mend it. */
  readonly textRules: readonly string[];
  /** Its keyboard contract; empty for what takes no keys. */
  readonly keys: readonly KeyEntry<Id>[];
  readonly accessibility: {
    /** The pattern it follows (WAI-ARIA APG, or HTML's own element). */
    readonly pattern: { readonly name: string; readonly url?: string };
    /** Roles, names and what is announced. */
    readonly semantics: readonly string[];
    /** Success criteria of WCAG 2.2 that it must mind, by number: `2.1.1`. */
    readonly wcag: readonly string[];
    /** Where it falls short, plainly. */
    readonly deviations: readonly string[];
    /** Trials by human beings; none means "ej provad", and the page says so. */
    readonly trials: readonly Trial[];
  };
  /** Stories of the set that make no sense for it, each with the reason. */
  readonly waived: Partial<Readonly<Record<StoryKind, string>>>;
}

/** Reasons that many components share. */
export const WAIVED = {
  nothingWrong: 'Tar inte emot uppgifter och kan inte bli fel.',
  notWritten: 'Har inget att skriva i.',
  notDisabled: 'Kan inte inaktiveras.',
  nothingFetched: 'Hämtar ingenting: den som använder komponenten visar väntan.',
  neverEmpty: 'Finns bara när det finns något att visa.',
  noKeys: 'Tar inte emot tangenter.',
  nativeReading: 'Består av vanliga HTML-element som läses som de står.',
} as const;

/** Gives back the meta as it is; the type keeps the ids of its keys, so that a missing proof does not compile. */
export function componentMeta<const Id extends string>(meta: ComponentMeta<Id>): ComponentMeta<Id> {
  return meta;
}
