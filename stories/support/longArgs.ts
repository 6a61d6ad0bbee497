import { pseudoLong } from '@samla/ui/texts';
import { isValidElement } from 'react';

/** What a story's args and their kinds look like here. */
type Args = Readonly<Record<string, unknown>>;
type Kinds = Readonly<Record<string, unknown>>;

/** Names of what is read by programs, or written by the worker herself. */
const NOT_TEXT =
  /^(id|key|name|href|src|lang|value|defaultValue|shortcut|keys|letter|variant|\w+(Id|Key|Name))$/;
/** Text begins with a capital or has several words; `compact` and `2026-11-03` are neither. */
const TEXT = /^\p{Lu}\p{L}|\p{L}\s+\p{L}/u;

/** The args with every text in them longer than it is, so that what is cut off shows. */
export function longArgs<T extends Args>(args: T, kinds: Kinds = {}): T {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, isChoice(kinds[name]) ? value : long(name, value)]),
  ) as T;
}

function long(name: string, value: unknown): unknown {
  if (NOT_TEXT.test(name)) return value;
  if (typeof value === 'string') return TEXT.test(value) ? pseudoLong(value) : value;
  if (Array.isArray(value)) return value.map((one) => long('', one));
  return isPlain(value) ? longArgs(value) : value;
}

/** One of several fixed values is no text. */
function isChoice(kind: unknown): boolean {
  if (!isPlain(kind)) return false;
  const { options, type } = kind;
  return Array.isArray(options) || (isPlain(type) && type['name'] === 'enum');
}

const isPlain = (value: unknown): value is Args =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !isValidElement(value);
