/** What a token file holds (DTCG 2025.10): groups within groups, and tokens, which have a `$value`. */
export type TokenFile = { readonly [name: string]: unknown };

/** One token as its file says it; the type may stand on a group above it. */
export interface Token {
  /** `colour.tone.1`; the token of a group itself has the group's name. */
  readonly id: string;
  readonly type: string;
  readonly value: unknown;
  readonly description: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Every token of the file, in its order. */
export function tokensOf(file: TokenFile): readonly Token[] {
  return walk(file, [], '');
}

function walk(group: TokenFile, path: readonly string[], inherited: string): readonly Token[] {
  const type = typeof group['$type'] === 'string' ? group['$type'] : inherited;
  return Object.entries(group).flatMap(([name, child]) => {
    if (!isGroup(child) || (name.startsWith('$') && name !== '$root')) return [];
    const here = name === '$root' ? path : [...path, name];
    if (!('$value' in child)) return walk(child, here, type);
    return [
      {
        id: here.join('.'),
        type: typeof child['$type'] === 'string' ? child['$type'] : type,
        value: child['$value'],
        description: typeof child['$description'] === 'string' ? child['$description'] : '',
        extensions: isGroup(child['$extensions']) ? child['$extensions'] : {},
      },
    ];
  });
}

/** The custom property that carries the token: its path without the group that names the file, but for motion. */
export function propertyName(id: string): string {
  const [group = '', ...path] = id.split('.');
  return `--${(group === 'motion' ? [group, ...path] : path).join('-')}`;
}

/** The id in `{theme.ink}`; null for a value of its own. */
export function aliasOf(value: unknown): string | null {
  return typeof value === 'string' ? (/^\{(.+)\}$/.exec(value)?.[1] ?? null) : null;
}

/** `#rrggbb` of a colour value. */
export function hexOf(value: unknown): string | null {
  return isGroup(value) && typeof value['hex'] === 'string' ? value['hex'] : null;
}

export const isGroup = (value: unknown): value is TokenFile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
