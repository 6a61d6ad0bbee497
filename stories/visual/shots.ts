/** What a story can look like besides the light theme at standard density. */
const LOOKS = {
  light: {},
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  compact: { density: 'extraCompact' },
  forced: {},
} as const;
export type Look = keyof typeof LOOKS;

interface Pictured {
  readonly tags?: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * The looks that a story is pictured in: none without the tag `visual`; with it the light theme, and those that
 * `parameters.visual` asks for: `parameters: { visual: ['dark', 'forced'] }`.
 */
export function shotsOf({ tags = [], parameters }: Pictured): readonly Look[] {
  if (!tags.includes('visual')) return [];
  return ['light', ...((parameters['visual'] as readonly Look[] | undefined) ?? [])];
}

/** The toolbar's values for a look. */
export function globalsOf(look: Look): Readonly<Record<string, string>> {
  return LOOKS[look];
}
