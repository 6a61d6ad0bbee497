import type { ComponentMeta } from '@samla/ui/meta';

const NAMED =
  'Enter|Space|Escape|Tab|ArrowUp|ArrowDown|ArrowLeft|ArrowRight|Home|End|PageUp|PageDown|Delete|Backspace|ContextMenu|F[1-9]|F1[0-2]';
const WRITTEN = new RegExp(`^(Ctrl\\+)?(Alt\\+)?(Shift\\+)?(${NAMED}|.)$`, 'u');

/** Keys that no component may take, each with the reason. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/Ctrl\+Alt/, 'Ctrl+Alt is AltGr'],
  [/Meta|Insert|CapsLock/, 'this key belongs to Windows or to screen readers'],
  [/^Alt\+(Shift\+)?F\d/, 'Alt with a function key belongs to Windows'],
  [/^(.*\+)?[@£${}[\]\\~|<>?'*^¨´`]$/u, 'this sign sits elsewhere, or behind AltGr, on a Swedish keyboard'],
  [/^Ctrl\+[CVXYZ]$/, 'this key edits text'],
  [/^Ctrl\+[-+0]$/, 'this key is zoom'],
];

/** What is wrong with a keyboard contract: keys written as no event is, doubled ids, forbidden keys. */
export function keyFaults({ keys }: ComponentMeta): readonly string[] {
  const ids = keys.map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [
    ...twice.map((id) => `the key id ${id} is used twice`),
    ...keys.filter((entry) => entry.keys.length === 0).map(({ id }) => `${id} has no keys`),
    ...keys.filter(({ effect }) => effect.trim() === '').map(({ id }) => `${id} has no effect`),
    ...keys.flatMap((entry) => entry.keys.flatMap(forbidden).map((fault) => `${entry.id}: ${fault}`)),
  ];
}

function forbidden(written: string): readonly string[] {
  if (!WRITTEN.test(written)) return [`${written} is not how a key is written`];
  return FORBIDDEN.filter(([pattern]) => pattern.test(written)).map(([, why]) => `${written}: ${why}`);
}
