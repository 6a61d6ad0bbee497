import { expect, test } from 'vitest';
import type { z } from 'zod';
import { builtInNorms } from '../testing/norms.ts';
import { accountInputSchema } from './input.ts';
import { reviewAccount } from './review.ts';

/** An account in which everything is wrong that can be. */
const bad: z.input<typeof accountInputSchema> = {
  kind: 'annual',
  period: { from: '2025-02-01', to: '2025-12-31' },
  receivedOn: '2026-02-20',
  mandate: { appointedOn: '2022-05-04' },
  previous: { kind: 'inventory', balances: { a: 100, gone: 40 } },
  accounts: [
    { key: 'a', name: 'Lönekonto', opening: 90, closing: 50, statement: 60 },
    { key: 'b', name: 'Sparkonto', blocked: true, opening: 0, closing: 500 },
  ],
  debts: [{ key: 'd', name: 'Kredit', opening: 0, closing: 3000, proven: false, consent: 'property' }],
  incomes: [
    { category: 'wages', amount: 5000, gross: false },
    { category: 'benefit', text: 'Bostadstillägg', amount: 300, proven: false },
  ],
  expenses: [
    { category: 'gift', amount: 2000, consent: 'support' },
    { category: 'support', amount: 700, consent: 'gift', to: 'relative' },
    { category: 'pocketMoney', amount: 100, cash: true },
    { category: 'purchase', text: 'Möbler', amount: 1500, to: 'guardian' },
  ],
  withdrawals: [
    { account: 'b', on: '2025-05-02', amount: 100, consent: 'gift' },
    { account: 'b', on: '2025-05-03', amount: 200, consent: 'withdrawal' },
    { account: 'b', on: '2025-07-04', amount: 900, consent: 'withdrawal' },
  ],
  propertyDeals: [
    { kind: 'sale', contractOn: '2025-03-01', consent: 'withdrawal' },
    { kind: 'purchase', contractOn: '2025-09-01', consent: 'property' },
    { kind: 'gift', contractOn: '2025-01-10', consent: 'late' },
    { kind: 'letting', contractOn: '2025-01-10' },
  ],
  consents: [
    { key: 'withdrawal', kind: 'withdrawal', decidedOn: '2025-06-01', account: 'b', amount: 800 },
    { key: 'property', kind: 'property', decidedOn: '2025-02-01' },
    { key: 'late', kind: 'property', appliedOn: '2025-02-11', decidedOn: '2025-03-01' },
    { key: 'gift', kind: 'gift', decidedOn: '2025-01-01' },
    { key: 'support', kind: 'support', decidedOn: '2025-01-01' },
  ],
  placements: [{ name: 'Kryptovaluta', allowed: false, consent: 'gift' }],
  moneyKeptApart: false,
  signed: false,
  fee: { requested: 9000, reportEnclosed: false },
  missing: ['Kvitto på möblerna.'],
};

test('every finding says what is wrong and what to do, by its paragraph', () => {
  const { findings } = reviewAccount(accountInputSchema.parse(bad), builtInNorms());
  const lines = findings.map(({ check, kind, law, text }) =>
    `${check} ${kind} ${law ?? '–'}: ${text}`.replaceAll('\u00a0', ' '),
  );
  expect(lines).toEqual([
    '1 error FB 14:15: Perioden ska vara 2025-01-01 till 2025-12-31, men räkningen gäller 2025-02-01 till 2025-12-31.',
    '2 error FB 14:15: Lönekonto: ingående 90 kr, men förteckningen slutade på 100 kr.',
    '2 error FB 14:15: Kontot gone fanns i förteckningen med 40 kr men saknas i räkningen.',
    '3 error FB 14:15: Räkningen stämmer inte: ingående tillgångar 90 kr och inkomster 5 300 kr ska vara lika med utgående tillgångar 550 kr och utgifter 4 300 kr. Det skiljer 540 kr.',
    '4 error FB 14:15: Lönekonto: utgående 50 kr, men årsbeskedet säger 60 kr.',
    '4 missing FB 14:15: Sparkonto: årsbesked eller kontoutdrag saknas.',
    '5 warning FB 14:15: wages: inkomsten ska anges före skatt (brutto).',
    '5 warning FB 14:15: Bostadstillägg: beslut eller kontrolluppgift är inte bifogat.',
    '5 warning FB 14:15: Skatt saknas bland utgifterna, fast det finns skattepliktiga inkomster.',
    '7 error FB 14:13: Kredit: skulden är inte styrkt vid periodens början och slut.',
    '7 error FB 14:13: Kredit: ny skuld på 3 000 kr utan överförmyndarens samtycke.',
    '8 error FB 14:8: Sparkonto: uttag 2025-05-02 på 100 kr från spärrat konto utan samtycke.',
    '8 error FB 14:8: Sparkonto: uttag 2025-05-03 på 200 kr gjordes före samtycket 2025-06-01.',
    '8 error FB 14:8: Sparkonto: uttag 2025-07-04 på 900 kr: uttagen är tillsammans 900 kr, men samtycket gäller 800 kr.',
    '9 error FB 14:11: Försäljning av fastighet 2025-03-01: samtycke saknas.',
    '9 error FB 14:11: Köp av fastighet 2025-09-01: samtycket gällde bara till 2025-08-01.',
    '9 error FB 14:11: Gåva av fastighet 2025-01-10: samtycket söktes inte inom en månad från avtalet (FB 12:10).',
    '9 error FB 14:11: Upplåtelse av fastighet 2025-01-10: samtycke saknas.',
    '10 warning FB 14:12: Gåva: 2 000 kr är mer än en personlig present av ringa värde och saknar samtycke.',
    '10 warning FB 14:12: Understöd: understöd till anhörig kräver samtycke.',
    '11 warning FB 12:6: Huvudmannens pengar ska hållas skilda från ställföreträdarens egna.',
    '11 warning FB 14:5: Kryptovaluta: placeringen kräver samtycke.',
    '12 warning –: Fickpengar: kontant utan kvittens. Låt huvudmannen kvittera, eller sätt in på eget konto.',
    '13 risk –: support: 700 kr till en närstående.',
    '13 risk –: Möbler: 1 500 kr till ställföreträdaren.',
    '14 error FB 14:15: Räkningen är inte undertecknad på heder och samvete.',
    '15 missing FB 12:16: Redogörelse saknas, fast arvode begärs.',
    '16 action FB 14:20: Begär komplettering senast 2026-03-13: Sparkonto: årsbesked eller kontoutdrag saknas. Redogörelse saknas, fast arvode begärs. Kvitto på möblerna.',
  ]);
});

test('a final account of a mandate that goes on, nothing to compare with, lump sums, much cash and a peak', () => {
  const { findings } = reviewAccount(
    accountInputSchema.parse({
      ...bad,
      kind: 'final',
      previous: undefined,
      accounts: [{ key: 'a', name: 'Lönekonto', opening: 0, closing: 0, statement: 0 }],
      debts: [],
      incomes: [{ category: 'other', amount: 60_000 }],
      expenses: [...[1000, 1000, 1000, 57_000].map((amount) => ({ category: 'other' as const, amount }))],
      withdrawals: Array.from({ length: 12 }, () => ({
        account: 'a',
        on: '2025-05-05',
        amount: 5,
        cash: true,
      })),
      propertyDeals: [],
      placements: [],
      moneyKeptApart: true,
      signed: true,
      fee: undefined,
      missing: [],
    }),
    builtInNorms(),
  );
  const lines = findings.map(({ check, law, text }) =>
    `${check} ${law ?? '–'}: ${text}`.replaceAll('\u00a0', ' '),
  );
  expect(lines).toEqual([
    '1 FB 14:18: Sluträkning lämnas när uppdraget har upphört. Ange dagen då det upphörde.',
    '2 FB 14:15: Det finns varken en granskad tidigare räkning eller en förteckning att jämföra ingående balans med.',
    '6 FB 14:15: Inkomsterna är inte uppdelade. Ange dem per slag, inte som en klumpsumma.',
    '6 FB 14:15: Utgifterna är inte uppdelade. Ange dem per slag, inte som en klumpsumma.',
    '13 –: Lönekonto: 12 kontantuttag under perioden.',
    '13 –: other: 57 000 kr, mot vanligen 1 000 kr.',
    '16 FB 14:20: Begär komplettering senast 2026-03-13: Det finns varken en granskad tidigare räkning eller en förteckning att jämföra ingående balans med.',
  ]);
});
