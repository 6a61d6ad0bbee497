import { z } from 'zod';
import { plainDateSchema } from '../time.ts';

/** Kronor as it stands in the ordinance, and whether the ordinance itself was read. */
const rowSchema = z.strictObject({
  amount: z.int().min(0),
  verified: z.boolean().default(true),
  source: z.string().max(300).optional(),
});

/** The national norm (riksnorm, SoF 12:2) of a year, in kronor a month. A new year is a new table, never computed. */
export const normTableSchema = z.strictObject({
  key: z.string().regex(/^\d{4}$/),
  validFrom: plainDateSchema,
  validTo: plainDateSchema,
  law: z.string().min(1).max(60),
  single: rowSchema,
  couple: rowSchema,
  /** personal costs of a child or a pupil living at home, by age in years */
  children: z
    .array(
      z.strictObject({
        fromAge: z.int().min(0).max(20),
        toAge: z.int().min(0).max(20),
        ...rowSchema.shape,
        /** when lunch is served five days a week; null where the ordinance has no such row */
        withoutLunch: rowSchema.nullable().default(null),
      }),
    )
    .min(1),
  /** common costs by household size, from one person up */
  common: z.array(rowSchema).min(2),
});
export type NormTable = z.infer<typeof normTableSchema>;

/** The price base amount (prisbasbelopp) of a year, in kronor. */
export const priceBaseAmountSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  amount: z.int().min(1),
  verified: z.boolean().default(true),
  source: z.string().max(300).optional(),
});
export type PriceBaseAmount = z.infer<typeof priceBaseAmountSchema>;
