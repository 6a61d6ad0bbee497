import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defineConfig, parse, type TokenNormalized } from '@terrazzo/parser';
import css, { type Permutation } from '@terrazzo/plugin-css';
import { format, resolveConfig } from 'prettier';
import { measure, type Theme } from '../../packages/ui/tokens/pairs.ts';
import {
  aliasOf,
  hexOf,
  isGroup,
  propertyName,
  tokensOf,
  type TokenFile,
} from '../../packages/ui/tokens/read.ts';
import { root } from './run.ts';

const folder = join(root, 'packages/ui/tokens');
/** The style sheet that the tokens become. */
export const STYLE_SHEET = join(root, 'packages/ui/src/tokens.css');

export const THEMES = ['light', 'dark', 'contrast'] as const;
export const DENSITIES = ['standard', 'airy', 'compact', 'extraCompact'] as const;
const COLOURS = ['colour.*', 'colour.**', 'shape.shadow'];
const HEIGHTS = ['density.*'];

/** One token file of the folder, without its ending: `colour`, `theme-dark`. */
export function tokenFile(name: string): TokenFile {
  const file: unknown = JSON.parse(readFileSync(join(folder, `${name}.tokens.json`), 'utf8'));
  if (!isGroup(file)) throw new Error(`${name}.tokens.json holds no tokens`);
  return file;
}

const theme = (name: string): Theme => ({ name, file: tokenFile(`theme-${name}`) });

/** What is wrong with the colours, each in one line that names token, ground, theme and ratio. Empty when all is well. */
export function faults(
  roles: TokenFile = tokenFile('colour'),
  themes: readonly Theme[] = THEMES.map(theme),
): readonly string[] {
  const names = tokensOf(roles).flatMap((role) => aliasOf(role.value) ?? []);
  return themes.flatMap((one) => {
    const values = tokensOf(one.file).filter((token) => token.type === 'color');
    const has = new Set(values.map((token) => token.id));
    const missing = names.filter((name) => !has.has(name));
    if (missing.length > 0) return missing.map((name) => `${one.name} lacks ${name}`);
    const unused = [...has].filter((name) => !names.includes(name));
    const uneven = values.filter((token) => !isItsHex(token.value));
    const weak = measure(roles, one).filter(({ ratio, least }) => ratio < least);
    return [
      ...unused.map((name) => `${one.name} has ${name}, which no role takes`),
      ...uneven.map(({ id }) => `${one.name}: the components of ${id} are not its hex`),
      ...weak.map(
        ({ token, ground, ratio, least }) =>
          `${one.name}: ${token} on ${ground} is ${ratio.toFixed(2)}:1, below ${String(least)}:1`,
      ),
    ];
  });
}

/** Tools read the components, people the hex: they must be the same colour. */
function isItsHex(value: unknown): boolean {
  const parts = isGroup(value) && Array.isArray(value['components']) ? value['components'] : [];
  const bytes = parts.map((part) =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${bytes.join('')}` === hexOf(value);
}

/**
 * The style sheet of all tokens.
 * @throws Error when a file cannot be read as design tokens
 */
export async function tokensCss(): Promise<string> {
  const filename = pathToFileURL(join(folder, 'samla.resolver.json'));
  const plugin = css({
    filename: 'tokens.css',
    variableName: (token) => propertyName(token.id),
    exclude: ['theme.*', 'theme.**', 'rhythm.*'],
    transform: ownValue,
    permutations,
  });
  const config = defineConfig({ plugins: [plugin] }, { cwd: new URL('.', filename) });
  const { tokens, sources, resolver } = await parse([{ filename, src: readFileSync(filename, 'utf8') }], {
    config,
  });
  const made = await build(tokens, { sources, resolver, config });
  const sheet = String(made.outputFiles[0]?.contents ?? '').replaceAll(/\/\*[\s\S]*?\*\/\s*/g, '');
  const all = `${HEADER}\n${sheet}\n${forcedColours()}\n${STILL}`;
  return format(all, { ...(await resolveConfig(STYLE_SHEET)), filepath: STYLE_SHEET });
}

const HEADER = `/*
 * Every colour, size and rhythm of the product, made from packages/ui/tokens by \`npm run tokens\`: change those.
 * Themes change colour only; density changes height only.
 */`;

/** A scheme and its declarations under each selector. */
const rules = (scheme: string, declarations: string, selectors: string) =>
  `${selectors} {\n  color-scheme: ${scheme};\n  ${declarations}\n}`;
const within = (query: string, rule: string) => `@media ${query} {\n${rule}\n}`;

/** Paper is white whatever the screen is; the machine's own wishes hold where the theme is the system's. */
const permutations: Permutation[] = [
  { input: {}, exclude: [...COLOURS, ...HEIGHTS], prepare: (all) => `:root {\n  ${all}\n}` },
  {
    input: { theme: 'light' },
    include: COLOURS,
    prepare: (all) => rules('light', all, ":root,\n[data-theme='light'],\n[data-theme='system']"),
  },
  {
    input: { theme: 'dark' },
    include: COLOURS,
    prepare: (all) =>
      [
        within('screen', rules('dark', all, "[data-theme='dark']")),
        within('screen and (prefers-color-scheme: dark)', rules('dark', all, "[data-theme='system']")),
      ].join('\n\n'),
  },
  {
    input: { theme: 'contrast' },
    include: COLOURS,
    prepare: (all) =>
      [
        rules('light', all, "[data-theme='contrast']"),
        within('(prefers-contrast: more)', rules('light', all, "[data-theme='system']")),
      ].join('\n\n'),
  },
  ...DENSITIES.map((density) => ({
    input: { density },
    include: HEIGHTS,
    prepare: (all: string) =>
      `${density === 'standard' ? ':root,\n' : ''}[data-density='${density}'] {\n  ${all}\n}`,
  })),
];

/** The value that a role has here, not a reference to another property: properties of themes do not exist in CSS. */
function ownValue({ aliasOf: alias, ...token }: TokenNormalized): string | undefined {
  if (token.$type === 'color') return colour(token.$value);
  if (token.$type === 'shadow') {
    return token.$value
      .map(
        (layer) =>
          `${[layer.offsetX, layer.offsetY, layer.blur, layer.spread].map(length).join(' ')} ${colour(layer.color)}`,
      )
      .join(', ');
  }
  return alias !== undefined && token.$type === 'dimension' ? length(token.$value) : undefined;
}

const length = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
  value === 0 ? '0' : `${String(value)}${unit}`;

function colour(value: unknown): string {
  const hex = hexOf(value);
  if (hex === null || !isGroup(value)) throw new Error(`A colour has no hex: ${JSON.stringify(value)}`);
  const alpha = typeof value['alpha'] === 'number' ? value['alpha'] : 1;
  if (alpha === 1) return hex;
  const channels = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return `rgb(${channels.join(' ')} / ${String(Math.round(alpha * 100))}%)`;
}

/** Roles that keep a system colour where the machine decides the colours: separators, edges, focus, drawn tones. */
function forcedColours(): string {
  const declarations = tokensOf(tokenFile('colour')).flatMap(({ id, extensions }) => {
    const keyword = extensions['se.samla.forced'];
    return typeof keyword === 'string' ? [`${propertyName(id)}: ${keyword};`] : [];
  });
  return within('(forced-colors: active)', `:root,\n[data-theme] {\n${declarations.join('\n')}\n}`);
}

/** Nothing moves for who does not want it, by the machine or by the switch for reviews. */
const STILL = (() => {
  const still = tokensOf(tokenFile('motion'))
    .filter(({ type }) => type === 'duration')
    .map(({ id }) => `${propertyName(id)}: 0ms;`)
    .join('\n');
  return `${within('(prefers-reduced-motion: reduce)', `:root {\n${still}\n}`)}\n\n[data-motion='off'] {\n${still}\n}`;
})();
