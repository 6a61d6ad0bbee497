/** What an expression can be. `any` stands where a mistake has already been told; `null` is the literal. */
export type FeelType =
  | { readonly kind: 'any' | 'null' | 'boolean' | 'string' | 'date' | 'dateTime' | 'days' | 'months' }
  /** `whole`: an integer for sure, as öre are */
  | { readonly kind: 'number'; readonly whole: boolean }
  /** a key of a code list or of a field's options; `keys` null: not known here, any key will do */
  | { readonly kind: 'choice'; readonly keys: readonly string[] | null }
  | { readonly kind: 'context'; readonly fields: ReadonlyMap<string, FeelType> }
  /** `given`: rows of a form; none at all is an empty list. Otherwise a missing list is unknown */
  | { readonly kind: 'list'; readonly of: FeelType; readonly given: boolean };

export type FeelKind = FeelType['kind'];

/** The names that an expression may use. */
export interface FeelScope {
  readonly names: ReadonlyMap<string, FeelType>;
}

const words: Readonly<Record<FeelKind, string>> = {
  any: 'okänt',
  null: 'null',
  boolean: 'ja eller nej',
  string: 'text',
  date: 'datum',
  dateTime: 'datum med klockslag',
  days: 'tid i dagar',
  months: 'tid i år och månader',
  number: 'tal',
  choice: 'val ur en lista',
  context: 'en grupp av fält',
  list: 'en lista',
};

/** A type in Swedish. */
export function typeName(type: FeelType): string {
  // a literal text is a choice of one key
  return type.kind === 'choice' && type.keys?.length === 1 ? words.string : words[type.kind];
}

export const anyType: FeelType = { kind: 'any' };
export const booleanType: FeelType = { kind: 'boolean' };

const isText = ({ kind }: FeelType): boolean => kind === 'string' || kind === 'choice';

/** Whether `=` can ever be true between two types. */
export function comparable(a: FeelType, b: FeelType): boolean {
  return a.kind === b.kind || a.kind === 'any' || b.kind === 'any' || (isText(a) && isText(b));
}

/** Whether values of a type stand in an order. Text does not: its order would depend on the language. */
export function ordered({ kind }: FeelType): boolean {
  return ['any', 'number', 'date', 'dateTime', 'days', 'months'].includes(kind);
}

/** The type of something that is the one or the other; null when they do not go together. */
export function unify(a: FeelType, b: FeelType): FeelType | null {
  if (a.kind === 'any' || a.kind === 'null') return b;
  if (b.kind === 'any' || b.kind === 'null') return a;
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', whole: a.whole && b.whole };
  if (a.kind === 'choice' && b.kind === 'choice') {
    return { kind: 'choice', keys: a.keys && b.keys && [...new Set([...a.keys, ...b.keys])] };
  }
  if (isText(a) && isText(b)) return { kind: 'string' };
  return a.kind === b.kind ? a : null;
}
