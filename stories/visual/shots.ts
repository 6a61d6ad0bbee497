/** What a story can look like besides the light theme at standard density. */
const LOOKS = {
  light: {},
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  compact: { density: 'extraCompact' },
  forced: {},
} as const;
export type Look = keyof typeof LOOKS;

/**
 * Components whose story of all states is pictured in these looks too: those with the most surfaces, states and
 * lines. The number of pictures is kept so low that each can be looked at.
 */
export const ALSO: Readonly<Partial<Record<Look, readonly string[]>>> = {
  dark: ['Button', 'Dialog', 'Menu', 'Tag', 'Table', 'TextField', 'WorklistGrid'],
  contrast: ['Button', 'Dialog', 'WorklistGrid'],
  compact: ['TextField', 'WorklistGrid'],
};

export interface Pictured {
  /** Path of the story's file. */
  readonly file: string;
  /** Name of its export. */
  readonly key: string;
  readonly tags: readonly string[];
}

/**
 * The looks that a story is pictured in: none without the tag `visual`; with it the light theme. Where contrast themes
 * matter, by the tag `forced-colors`, also with forced colours and in the looks that its component is listed under.
 */
export function shotsOf({ file, tags }: Pictured): readonly Look[] {
  if (!tags.includes('visual')) return [];
  if (!tags.includes('forced-colors')) return ['light'];
  const listed = Object.entries(ALSO).filter(([, names]) => names.includes(groupOf(file)));
  return ['light', 'forced', ...listed.map(([look]) => look as Look)];
}

/** The toolbar's values for a look. */
export function globalsOf(look: Look): Readonly<Record<string, string>> {
  return LOOKS[look];
}

/** The picture's name in `shots/`: `Button-Tillstand-dark`. Plain letters, as not every system keeps others. */
export function nameOf({ file, key }: Pictured, look: Look): string {
  return `${plain(groupOf(file))}-${plain(key)}-${look}`;
}

/** The component, or the page, that the file is about. */
const groupOf = (file: string) => file.split('/').at(-1)?.replace('.stories.tsx', '') ?? '';
const plain = (name: string) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
