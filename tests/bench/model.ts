import { readFolder } from '@samla/case-model/cli/read-folder';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import { planOf } from '@samla/case-model/case/plan';
import { fold } from '@samla/case-model/case-state';
import { loadLibrary } from '@samla/case-model/definition/load';
import { definitionsFolder } from '@samla/case-model/definitions-folder';
import { classify } from '@samla/case-model/identity/classify';
import type { PlainDate } from '@samla/case-model/time';
import { calculateNorm } from '@samla/case-model/norm/calculate';
import { normInputSchema } from '@samla/case-model/norm/input';
import { Personnummer } from '@samla/case-model/identity/library';
import { parse } from 'yaml';
import { alternate, median, report } from './lib/measure.ts';
import { inventedNumbers } from './lib/identity-numbers.ts';
import { playbookFor, recordOf } from './lib/long-record.ts';

/** The case model alone: loading, folding, reckoning, reading numbers. Each beside a bare reference in the same run. */
const files = readFolder(definitionsFolder);
const yaml = files.filter(({ path }) => path.endsWith('.yaml'));
const { library } = loadLibrary(files);

const loading = await alternate(
  7,
  () => loadLibrary(files),
  () => yaml.map(({ text }) => parse(text) as unknown),
);
report({
  name: `load ${library.caseTypes.length} case types, ${yaml.length} files`,
  unit: 'ms',
  value: median(loading.ours),
  reference: median(loading.reference),
  against: 'yaml.parse of the same texts, nothing checked',
});

const ENTRIES = 1000;
const facts = playbookFor(library, 'children.childInvestigation');
const record = recordOf(ENTRIES);
const stored = record.map((entry) => JSON.stringify(entry));
const folding = await alternate(
  50,
  () => {
    const state = fold(facts, record);
    return [planOf(state), deadlinesOfCase(state)];
  },
  () => stored.map((text) => JSON.parse(text) as unknown),
);
report({
  name: `fold ${ENTRIES} entries, with plan and deadlines`,
  unit: 'ms',
  value: median(folding.ours),
  reference: median(folding.reference),
  against: 'JSON.parse of the same entries, as they come from the store',
});

const ROUNDS = 2000;
const month = normInputSchema.parse({
  month: '2025-09',
  adults: [{ key: 'mother' }, { key: 'father' }],
  children: [
    { key: 'five', age: 5, lunchServed: true },
    { key: 'twelve', age: 12 },
  ],
  expenses: [
    { kind: 'rent', applied: 9400 },
    { kind: 'electricity', applied: 600 },
  ],
  incomes: [
    { kind: 'wages', person: 'mother', amount: 12000, employment: true },
    { kind: 'childAllowance', person: 'mother', amount: 2650 },
  ],
  support: {
    mother: ['01', '02', '03', '04', '05', '06'].map((at) => ({ month: `2025-${at}`, granted: true })),
  },
});
const reckoning = await alternate(
  21,
  () => {
    for (let round = 0; round < ROUNDS; round++) calculateNorm(month, library.rulebook);
  },
  () => {
    let sum = 0;
    for (let round = 0; round < ROUNDS; round++) sum += bareSum(round);
    return sum;
  },
);
report({
  name: 'norm calculation of a family, every line explained',
  unit: 'calculations/s',
  value: (ROUNDS * 1000) / median(reckoning.ours),
  reference: (ROUNDS * 1000) / median(reckoning.reference),
  against: 'the same sum written out in one expression, nothing explained',
});

function bareSum(round: number): number {
  const norm = 7050 + 2700 + 4350 + 2010;
  const incomes = 12000 - Math.floor(12000 / 4) + 2650 + (round % 2);
  return Math.max(0, norm + 9400 + 600 - incomes);
}

const NUMBERS = 1_000_000;
const numbers = inventedNumbers(NUMBERS);
const today = '2026-11-02' as PlainDate;
const reading = await alternate(
  3,
  () => {
    let valid = 0;
    for (const number of numbers) if (classify(number, today).valid) valid++;
    return valid;
  },
  () => {
    let valid = 0;
    for (const number of numbers) if (Personnummer.valid(number)) valid++;
    return valid;
  },
);
report({
  name: `${NUMBERS} identity numbers, read and classified`,
  unit: 'ms',
  value: median(reading.ours),
  reference: median(reading.reference),
  against: 'the bare library personnummer, valid or not',
});
