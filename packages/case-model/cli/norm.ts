import { calculateNorm } from '../src/norm/calculate.ts';
import { normInputSchema } from '../src/norm/input.ts';
import { answer, type CliCommand } from './io.ts';
import { usedLibrary } from './built-in.ts';
import { orInputError, readJson } from './read-json.ts';

export const norm: CliCommand = {
  name: 'norm',
  usage: 'FILE',
  summary: 'the calculation of a month of economic assistance, line by line',
  shapes: `FILE (samples/model/norm.json), amounts in kronor:
{ month: "YYYY-MM", adults: [{ key, present?: { from, to } }], children?: [{ key, age | born, lunchServed?, present? }],
  sharedHouseholdSize?, normChange?: { amount, reason }, expenses?: [{ kind, applied, approved?, note?, reasonCode? }],
  special?: [as expenses], incomes?: [{ kind, person, amount, employment?, earlierThisYear?, paidOn?, note? }],
  carriedSurplus?, support?: { PERSON: [{ month, granted }] }, dayRate?: "thirtieths" | "daysOfMonth" }

Answer, amounts in kronor:
{ month, table, norm, expenses, incomes, jobDeduct, sum, special, balance, granted, subsistence, otherNeeds, surplus,
  outcome: "granted" | "rejected", verified,
  lines: [{ part, item, text, amount, inputs, table, rule, law, verified }], notes: [] }`,
  async run([path], io) {
    const input = readJson(io, path, normInputSchema);
    const { lines, ...result } = orInputError(() => calculateNorm(input, usedLibrary().rulebook));
    answer(io, {
      ...result,
      lines: lines.map(({ amountOre, ...line }) => ({ ...line, amount: amountOre / 100 })),
    });
    return 0;
  },
};
