import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rulebookSchema, type Rulebook } from '../definition/rulebook.ts';

/** The norm tables and price base amounts as they stand in the built-in definitions. */
export function builtInNorms(): Rulebook {
  const parts = ['2025', '2026'].map((year) =>
    rulebookSchema.parse(
      parse(readFileSync(new URL(`../../definitions/shared/norms/${year}.yaml`, import.meta.url), 'utf8')),
    ),
  );
  return rulebookSchema.parse({
    norms: parts.flatMap(({ norms }) => norms),
    priceBaseAmounts: parts.flatMap(({ priceBaseAmounts }) => priceBaseAmounts),
  });
}
