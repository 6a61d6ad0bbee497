import { mergeText, textOf, type TextPart } from './text.ts';

/** The value of a field of a form, as JSON has them; `undefined` where the form lacks the field. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Form;
export interface Form {
  readonly [field: string]: Value;
}

/** A field that both changed, each in another way. */
export interface FieldConflict {
  /** from the form's outermost field inwards: `['values', 'summary']` */
  readonly path: readonly string[];
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
  /** of a text: its paragraphs, of which only some are in question; null for all else */
  readonly parts: readonly TextPart[] | null;
}

export interface MergedForm {
  /** with mine where a choice is open */
  readonly form: Form;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Puts two changes of one form together, field by field; texts by paragraph. What only one of them changed is taken,
 * what both changed alike too; all else is a conflict. A list is one value: its rows have no names. Pure.
 */
export function mergeForm(base: Form, mine: Form, theirs: Form): MergedForm {
  return mergeAt([], base, mine, theirs);
}

function mergeAt(path: readonly string[], base: Form, mine: Form, theirs: Form): MergedForm {
  const form: Record<string, Value> = {};
  const conflicts: FieldConflict[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
    const merged = mergeValue([...path, key], base[key], mine[key], theirs[key]);
    if (merged.value !== undefined) form[key] = merged.value;
    conflicts.push(...merged.conflicts);
  }
  return { form, conflicts };
}

function mergeValue(path: readonly string[], base: Value, mine: Value, theirs: Value) {
  const settled = (value: Value) => ({ value, conflicts: [] as readonly FieldConflict[] });
  if (isSame(mine, theirs) || isSame(base, theirs)) return settled(mine);
  if (isSame(base, mine)) return settled(theirs);
  // a value of several parts that was written anew on both sides is one value: half of each would be neither
  const isWhole = path.length > 1 && !isForm(base);
  if (isForm(mine) && isForm(theirs) && !isWhole) {
    const { form, conflicts } = mergeAt(path, isForm(base) ? base : {}, mine, theirs);
    return { value: form, conflicts };
  }
  const open = (parts: readonly TextPart[] | null) => ({
    value: mine,
    conflicts: [{ path, base, mine, theirs, parts }],
  });
  const text = typeof base === 'string' ? base : isEmpty(base) ? '' : null;
  if (text === null || typeof mine !== 'string' || typeof theirs !== 'string') return open(null);
  if (!isText(mine) && !isText(theirs)) return open(null);
  const merged = mergeText(text, mine, theirs);
  if (merged.kind === 'merged') return settled(merged.text);
  return {
    value: textOf(merged.parts, 'mine'),
    conflicts: [{ path, base, mine, theirs, parts: merged.parts }],
  };
}

/** Words, and not a date, a number or the key of a choice: those hold no space. */
const isText = (value: string) => /\s/.test(value.trim());

/** Deep equality of JSON; the order of fields means nothing, and a field that is not there is like one left empty. */
export function isSame(one: Value, other: Value): boolean {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length && one.every((value, at) => isSame(value as Value, other[at] as Value))
    );
  }
  if (!isForm(one) || !isForm(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  );
}

const isEmpty = (value: Value): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isForm(value) && Object.values(value).every(isEmpty));

export function isForm(value: Value): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a worker settles a conflict; `both` only where it is a text. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * The merged form with the worker's choices in it.
 * @param choices by {@link pathKey}; a conflict without one keeps both where it is a text, and else mine
 */
export function settle({ form, conflicts }: MergedForm, choices: ReadonlyMap<string, Choice>): Form {
  return conflicts.reduce((settled, conflict) => {
    const choice = choices.get(pathKey(conflict.path)) ?? 'both';
    return withValue(settled, conflict.path, chosen(conflict, choice));
  }, form);
}

function chosen({ mine, theirs, parts }: FieldConflict, choice: Choice): Value {
  if (parts) return textOf(parts, choice);
  return choice === 'theirs' ? theirs : mine;
}

export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** The form with a field of it set; `undefined` takes the field away. */
export function withValue(form: Form, [field, ...rest]: readonly string[], value: Value): Form {
  if (field === undefined) return form;
  if (rest.length === 0) {
    const others = Object.entries(form).filter(([name]) => name !== field);
    return Object.fromEntries(value === undefined ? others : [...others, [field, value]]);
  }
  const inner = form[field];
  return { ...form, [field]: withValue(isForm(inner) ? inner : {}, rest, value) };
}
