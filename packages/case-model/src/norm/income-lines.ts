import { kronor, moneyText, type Ore } from '../money.ts';
import type { NormInput } from './input.ts';
import { jobStimulus } from './job-stimulus.ts';
import type { NormLine } from './line.ts';
import type { PriceBaseAmount } from './norm-table.ts';

/** Incomes that reduce the need, krona by krona, and a surplus carried from the month before. */
export function incomeLines(input: NormInput, priceBase: PriceBaseAmount | undefined): NormLine[] {
  const isChild = new Set(input.children.map(({ key }) => key));
  const lines = input.incomes.map((income): NormLine => {
    const pupil = income.employment && isChild.has(income.person);
    const exempt = pupil ? pupilExemption(income, priceBase) : 0;
    return {
      part: 'incomes',
      item: `${income.kind}.${income.person}`,
      text:
        exempt > 0
          ? `Inkomst ${moneyText(income.amount)}, varav ${moneyText(exempt)} inte räknas: barns och skolungdomars arbetsinkomst upp till ett prisbasbelopp om året`
          : 'Inkomst, netto',
      amountOre: income.amount - exempt,
      inputs: { net: kronor(income.amount), exempt: kronor(exempt) },
      table: exempt > 0 ? `priceBaseAmount ${priceBase?.year ?? ''}` : null,
      rule: pupil ? 'pupilExemption' : 'netIncome',
      law: pupil ? 'prop. 2012/13:94' : 'SoL 12:1',
      verified: !pupil,
    };
  });
  if (input.carriedSurplus === undefined) return lines;
  const surplus: NormLine = {
    part: 'incomes',
    item: 'carriedSurplus',
    text: 'Normöverskott från månaden före, som bedöms finnas kvar',
    amountOre: input.carriedSurplus,
    inputs: { surplus: kronor(input.carriedSurplus) },
    table: null,
    rule: 'carriedSurplus',
    law: 'SoL 12:1',
    verified: false,
  };
  return [...lines, surplus];
}

/** @throws RangeError when the year has no price base amount */
function pupilExemption(income: NormInput['incomes'][number], priceBase: PriceBaseAmount | undefined): Ore {
  if (!priceBase)
    throw new RangeError('Prisbasbeloppet för året saknas. Lägg till det bland normtabellerna.');
  const left = Math.max(0, priceBase.amount * 100 - (income.earlierThisYear ?? 0));
  return Math.min(income.amount, left);
}

/** A quarter of each adult's wages, floored to whole kronor, while her job stimulus runs (prop. 2012/13:94). */
export function jobDeductLines(input: NormInput): NormLine[] {
  return input.adults.flatMap(({ key }) => {
    const history = input.support[key];
    const wages = input.incomes
      .filter((income) => income.employment && income.person === key)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (!history || wages === 0) return [];
    const { active, period } = jobStimulus(history, input.month);
    if (!active || !period) return [];
    return [
      {
        part: 'jobDeduct',
        item: `jobStimulus.${key}`,
        text: `Jobbstimulans ${period.from} till ${period.to}: en fjärdedel av nettolönen ${moneyText(wages)} räknas inte`,
        amountOre: Math.floor(wages / 400) * 100,
        inputs: { wages: kronor(wages), share: 0.25 },
        table: null,
        rule: 'jobStimulus',
        law: 'prop. 2012/13:94',
        // the paragraph of SoL 2025:400 has not been confirmed
        verified: false,
      } satisfies NormLine,
    ];
  });
}
