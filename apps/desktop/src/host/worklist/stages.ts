import type { Stage } from '@samla/case-model/entry';

/** The steps of a case in their order, with the Swedish words that a filter finds them by. */
export const stages: Readonly<Record<Stage, { readonly order: number; readonly label: string }>> = {
  intake: { order: 1, label: 'Inkommet' },
  investigation: { order: 2, label: 'Utredning' },
  execution: { order: 3, label: 'Verkställighet' },
  dormant: { order: 4, label: 'Vilande' },
  closure: { order: 5, label: 'Avslutat' },
};
