import type { z } from 'zod';
import type { personLookupInput, personLookupOutput } from '../contract.ts';
import type { CaseApi } from '../session/case-api.ts';
import { failedQuestion } from '../sync/failure.ts';

type Answer =
  | { readonly kind: 'answer'; readonly person: z.infer<typeof personLookupOutput>['person'] }
  | { readonly kind: 'unavailable'; readonly message: string };

/** Register facts by an exact identity number, asked of the server each time: they are not kept here (rule 8). */
export async function lookUpPerson(
  api: CaseApi | null,
  input: z.infer<typeof personLookupInput>,
): Promise<Answer> {
  if (!api) return { kind: 'unavailable', message: signInFirst };
  try {
    const { person } = await api.call((client) => client.person.lookUp.mutate(input));
    return { kind: 'answer', person };
  } catch (error) {
    return { kind: 'unavailable', message: failedQuestion(error, { signInFirst, noAnswer }) };
  }
}

const signInFirst = 'Logga in för att söka i folkbokföringen.';
const noAnswer = 'Servern svarar inte, så personen kan inte hämtas. Försök igen när du är uppkopplad.';
