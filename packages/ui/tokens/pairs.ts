import { contrast } from './contrast.ts';
import { aliasOf, hexOf, isGroup, tokensOf, type Token, type TokenFile } from './read.ts';

/** A colour on a ground where it may stand, in one theme. */
export interface Pair {
  readonly token: string;
  readonly ground: string;
  readonly theme: string;
  readonly ratio: number;
  /** What the ratio must be at least. */
  readonly least: number;
}

/** A theme: its name, its file, and what it demands instead of 4.5 for text and 3 for edges. */
export interface Theme {
  readonly name: string;
  readonly file: TokenFile;
}

/** The usual least ratios: text (WCAG 2.2, 1.4.3) and edges of controls (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

/** `#rrggbb` of every role in the theme, by the role's id. */
export function coloursIn(roles: TokenFile, theme: Theme): ReadonlyMap<string, string> {
  const values = new Map(tokensOf(theme.file).map((token) => [token.id, hexOf(token.value)]));
  const found = new Map<string, string>();
  for (const role of tokensOf(roles)) {
    const hex = hexOf(role.value) ?? values.get(aliasOf(role.value) ?? '');
    if (hex) found.set(role.id, hex);
  }
  return found;
}

/**
 * Every pair that the colour roles allow, measured in the theme.
 * @throws Error when a pair names a colour that there is not, or a ratio that is neither for text nor for edges
 */
export function measure(roles: TokenFile, theme: Theme): readonly Pair[] {
  const colours = coloursIn(roles, theme);
  const demands = demandsOf(theme);
  const hex = (id: string) => {
    const value = colours.get(id);
    if (value === undefined) throw new Error(`The theme ${theme.name} has no colour ${id}`);
    return value;
  };
  return tokensOf(roles).flatMap((role) =>
    grounds(role).map(({ ground, least }) => ({
      token: role.id,
      ground,
      theme: theme.name,
      ratio: contrast(hex(role.id), hex(ground)),
      least: least === TEXT ? demands.text : demands.edge,
    })),
  );
}

/** The grounds that the role names under `se.samla.contrast`. */
function grounds(role: Token): readonly { readonly ground: string; readonly least: number }[] {
  const pairs = role.extensions['se.samla.contrast'];
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown) => {
    const { on, least } = isGroup(pair) ? pair : {};
    if (!Array.isArray(on) || (least !== TEXT && least !== EDGE)) {
      throw new Error(`${role.id} has a contrast pair that cannot be read: ${JSON.stringify(pair)}`);
    }
    return on.map((ground: unknown) => ({ ground: aliasOf(ground) ?? String(ground), least }));
  });
}

/** What the theme demands: its own ratios under `se.samla.least`, or the usual ones. */
function demandsOf({ file }: Theme): { readonly text: number; readonly edge: number } {
  const group = file['theme'];
  const extensions = isGroup(group) ? group['$extensions'] : undefined;
  const own = isGroup(extensions) ? extensions['se.samla.least'] : undefined;
  const ratio = (name: string, usual: number) => {
    const value = isGroup(own) ? own[name] : undefined;
    return typeof value === 'number' ? Math.max(value, usual) : usual;
  };
  return { text: ratio('text', TEXT), edge: ratio('edge', EDGE) };
}
