import { coloursIn, measure, type Pair } from '@samla/ui/tokens/pairs.ts';
import { tokensOf, type Token, type TokenFile } from '@samla/ui/tokens/read.ts';

const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
export const figure = (value: number) => swedish.format(value);

const files = import.meta.glob<TokenFile>('../../packages/ui/tokens/*.tokens.json', {
  eager: true,
  import: 'default',
});
const addresses = import.meta.glob<string>('../../packages/ui/tokens/*.json', {
  eager: true,
  query: '?url',
  import: 'default',
});

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The token files by name. */
export const FILES: Readonly<Record<string, TokenFile>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [nameOf(path), file]),
);

function file(name: string): TokenFile {
  const found = FILES[`${name}.tokens.json`];
  if (!found) throw new Error(`There is no token file ${name}`);
  return found;
}

/** The files as they lie in the repository, to be downloaded. */
export const DOWNLOADS: readonly { readonly name: string; readonly address: string }[] = Object.entries(
  addresses,
).map(([path, address]) => ({ name: nameOf(path), address }));

export const THEMES = [
  ['light', 'Ljust'],
  ['dark', 'Mörkt'],
  ['contrast', 'Hög kontrast'],
] as const;
export type ThemeName = (typeof THEMES)[number][0];

export const DENSITIES = [
  ['airy', 'Luftig'],
  ['standard', 'Standard'],
  ['compact', 'Kompakt'],
  ['extraCompact', 'Extra kompakt'],
] as const;

/** The tokens of one file: `colour`, `type`, `space`, `shape`, `density`, `motion`. */
export const tokens = (name: string): readonly Token[] => tokensOf(file(name));

const themeOf = (name: ThemeName) => ({ name, file: file(`theme-${name}`) });

/** Every colour of the theme by the id of its role. */
export const colours = Object.fromEntries(
  THEMES.map(([name]) => [name, coloursIn(file('colour'), themeOf(name))]),
) as Readonly<Record<ThemeName, ReadonlyMap<string, string>>>;

/** The colour as the theme says it, with its opacity when it has one. */
export function written(role: string, theme: ThemeName): string {
  const token = tokensOf(themeOf(theme).file).find(({ id }) => id === role.replace('colour.', 'theme.'));
  const { hex = '', alpha = 1 } = (token?.value ?? {}) as { readonly hex?: string; readonly alpha?: number };
  return alpha === 1 ? hex : `${hex} ${figure(alpha * 100)} %`;
}

/** Every allowed pair in every theme, measured. */
export const PAIRS: readonly Pair[] = THEMES.flatMap(([name]) => measure(file('colour'), themeOf(name)));

/** A dimension as it is written in CSS, and what it is on the screen at 100 %. */
export function size(value: unknown): { readonly css: string; readonly pixels: number } {
  const { value: amount, unit } = value as { readonly value: number; readonly unit: string };
  return { css: `${String(amount)}${unit}`, pixels: unit === 'rem' ? amount * 16 : amount };
}

/** The height that a role has in a density. */
export function height(role: string, density: string): number {
  const token = tokens(`density-${density}`).find(({ id }) => id === `rhythm.${role}`);
  return token ? size(token.value).pixels : Number.NaN;
}
