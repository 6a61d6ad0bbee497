import { caseTypeContentSchema, type CaseTypeContent } from '../definition/case-type.ts';
import { rulebookContentSchema, type RulebookContent } from '../definition/rulebook.ts';
import type { z } from 'zod';

/** A rule book with the given rows and nothing else. */
export function testRulebook(parts: Partial<z.input<typeof rulebookContentSchema>> = {}): RulebookContent {
  return rulebookContentSchema.parse({ key: 'rulebook', ...parts });
}

/** The smallest case type that runs: one stage, one task that is marked done. Any part can be given instead. */
export function testCaseType(
  parts: Partial<z.input<typeof caseTypeContentSchema>> & { readonly key: string },
): CaseTypeContent {
  return caseTypeContentSchema.parse({
    name: 'Prövning',
    order: 1,
    board: 'district',
    law: ['SoL 14:2'],
    access: 'A-unit',
    begins: 'application',
    plan: {
      stages: [
        {
          key: 'investigation',
          name: 'Utredning',
          phase: 'investigation',
          tasks: [{ key: 'assess', name: 'Bedöm behovet' }],
        },
      ],
    },
    closure: { reasons: [{ key: 'done', name: 'Ärendet är klart' }] },
    retention: 'socialServices',
    imported: {
      intake: 'investigation',
      investigation: 'investigation',
      execution: 'investigation',
      dormant: 'investigation',
      closure: 'investigation',
    },
    forms: [],
    ...parts,
  });
}
