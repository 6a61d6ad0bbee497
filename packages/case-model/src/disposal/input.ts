import { z } from 'zod';
import { codeKeySchema } from '../definition/keys.ts';
import { plainDateSchema } from '../time.ts';

/** What is known of a file whose disposal is asked about. What nobody knows is null: it is then kept. */
export const disposalInputSchema = z.strictObject({
  /** a retention schedule of the rule book, such as `socialServices` */
  retention: codeKeySchema,
  /** the day that the question is asked on */
  on: plainDateSchema,
  /** the latest note, decision or closing; null when one of them has a date that cannot be read */
  lastNoteOn: plainDateSchema.nullable(),
  /** the day that the matter came in: counts when nothing was ever noted */
  receivedOn: plainDateSchema.nullable().default(null),
  /** whether nothing was ever noted, so that the day it came in counts */
  neverNoted: z.boolean().default(false),
  person: z
    .strictObject({
      /** as the register tells it; else it is read off the number */
      birthDate: plainDateSchema.nullable().default(null),
      identityNumber: z.string().max(20).nullable().default(null),
    })
    .prefault({}),
  /** code of four digits; the first two are the county */
  municipality: z.string().regex(/^\d{4}$/, 'skrivs med fyra siffror'),
  /** papers of a child's placement stand in it */
  childPlacement: z.boolean().default(false),
  ongoingAppeal: z.boolean().default(false),
  damagesClaim: z.boolean().default(false),
  /** the same person has a service that goes on */
  openService: z.boolean().default(false),
  /** the authorities that have asked for it to be kept */
  holds: z
    .array(
      z.strictObject({
        by: z.enum(['JO', 'IVO', 'police', 'court', 'auditors', 'other']),
        reference: z.string().max(120).default(''),
      }),
    )
    .max(20)
    .default([]),
  /** other data of the same person are kept in a compilation */
  keptInCompilation: z.boolean().default(false),
});
export type DisposalInput = z.output<typeof disposalInputSchema>;
