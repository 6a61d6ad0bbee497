import { refused } from './rule.ts';

// The refusals that a command meets before it is decided, in the API and in the fake.

/** The refusal of a command whose id, or whose new case's id, is another's. */
export const sameIdOtherContent = refused(
  'sameIdOtherContent',
  'Ändringen har samma nummer som en annan och togs inte emot. Kopiera texten och spara den på nytt.',
);

/** The refusal of a command that builds on a refused one. */
export const dependencyRefused = refused(
  'dependencyRefused',
  'En tidigare ändring som den här bygger på togs inte emot. Rätta den först och spara sedan på nytt.',
);
