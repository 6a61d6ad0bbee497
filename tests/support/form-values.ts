import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition/rulebook';
import { exampleValues } from '@samla/case-model/testing/example-values';
import { seededRandom } from '@samla/case-model/testing/random';
import { today } from '../contract/fixture.ts';

/** Values that fill in whatever a form asks for before a decision, invented, the same every time. */
export function plainValues(form: Form, rulebook: Rulebook): FormValues {
  return exampleValues(form, rulebook, today, seededRandom(1));
}
