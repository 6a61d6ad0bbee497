import { validOn } from '../case/valid-on.ts';
import type { Field } from '../definition/form.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';

/** What the codes of a choice are read from. */
export type CodeSource = Pick<Rulebook, 'codeLists'>;

export interface Option {
  readonly key: string;
  /** Swedish */
  readonly name: string;
}

/** The choices of a field on a day: its own options, or the codes of its list that apply then. */
export function optionsOf(
  field: Extract<Field, { type: 'choice' | 'choices' }>,
  { codeLists }: CodeSource,
  on: PlainDate,
): readonly Option[] {
  if (field.options) return field.options;
  const list = codeLists.find(({ key }) => key === field.codes);
  return list?.codes.filter((code) => validOn(code, on)) ?? [];
}

/** What a code is called, also one that no longer applies; the code itself when nobody knows it. */
export function codeName(
  field: Extract<Field, { type: 'choice' | 'choices' }>,
  key: string,
  { codeLists }: CodeSource,
): string {
  const known: readonly Option[] =
    field.options ?? codeLists.find((list) => list.key === field.codes)?.codes ?? [];
  return known.find((option) => option.key === key)?.name ?? key;
}
