import type { Refusal } from '@samla/case-model/command';
import type { WorkerId } from '@samla/case-model/ids';

export interface FakeWorker {
  readonly id: WorkerId;
  readonly name: string;
}

/** The refusal of a command whose id, or whose new case's id, is another's. */
export const sameIdOtherContent: Refusal = {
  kind: 'refused',
  code: 'sameIdOtherContent',
  reason: 'Ändringen har samma nummer som en annan och togs inte emot. Kopiera texten och spara den på nytt.',
  law: null,
};
/** The refusal of a command that builds on a refused one. */
export const dependencyRefused: Refusal = {
  kind: 'refused',
  code: 'dependencyRefused',
  reason:
    'En tidigare ändring som den här bygger på togs inte emot. Rätta den först och spara sedan på nytt.',
  law: null,
};
