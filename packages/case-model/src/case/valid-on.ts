import type { PlainDate } from '../time.ts';

/** Whether an effective-dated row of the rule book applies on a day; its last day counts. */
export function validOn(
  row: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
  on: PlainDate,
): boolean {
  return row.validFrom <= on && (row.validTo === null || on <= row.validTo);
}
