import type { FormValues } from '@samla/case-model/definition/form';
import { isBlank } from '@samla/case-model/form/blank';
import type { Prefilled, Provenance } from '@samla/case-model/form/prefill';

/**
 * A form that is being written in, with what has come from an earlier case in the fields that are empty; what stands in
 * the others is not touched. Pure.
 */
export function filledLate(values: FormValues, { values: known, provenance }: Prefilled): FormValues {
  const fields = Object.entries(provenance).flatMap(([path, { source }]) =>
    source === 'previousCase' ? (path.split('.')[0] ?? []) : [],
  );
  const blank = [...new Set(fields)].filter((field) => isBlank(values[field]));
  return { ...values, ...Object.fromEntries(blank.map((field) => [field, known[field]])) } as FormValues;
}

/**
 * Where the values of a form came from, while what has come late is only offered: nothing that the worker wrote before was
 * changed from it. Pure.
 */
export function takenOver(values: FormValues, { provenance }: Prefilled): Record<string, Provenance> {
  const told = Object.entries(provenance).filter(
    ([path, { source, original }]) =>
      source !== 'previousCase' || JSON.stringify(valueAt(values, path)) === JSON.stringify(original),
  );
  return Object.fromEntries(told);
}

/** @param path of a repeated section `SECTION.ROW.FIELD` */
function valueAt(values: FormValues, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values);
}
