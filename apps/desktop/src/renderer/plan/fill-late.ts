import type { FormValues } from '@samla/case-model/definition/form';
import { isBlank } from '@samla/case-model/form/blank';
import type { Prefilled } from '@samla/case-model/form/prefill';

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
