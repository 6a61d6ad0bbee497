import { kronor, moneyText, type Ore } from '../money.ts';
import {
  childAge,
  childRow,
  commonCost,
  partOf,
  presenceOf,
  shareOf,
  spansOf,
  type Share,
} from './household.ts';
import type { NormInput } from './input.ts';
import type { NormLine } from './line.ts';
import type { NormTable } from './norm-table.ts';

/** The norm of the household (SoF 12:1–3): personal costs of each member and the common costs. */
export function normLines(input: NormInput, table: NormTable): NormLine[] {
  return [
    ...adultLines(input, table),
    ...input.children.map((child) => childLine(input, table, child)),
    ...(input.sharedHouseholdSize === undefined
      ? commonLines(input, table)
      : [sharedLine(input, table, input.sharedHouseholdSize)]),
    ...changeLines(input),
  ];
}

function line(parts: Partial<NormLine> & Pick<NormLine, 'item' | 'text' | 'amountOre' | 'inputs'>): NormLine {
  return { part: 'norm', table: null, rule: 'monthly', law: 'SoF 12:2', verified: true, ...parts };
}

/** `, 12/30 av månaden` beside a part of a month, else nothing. */
function shareText({ parts, of }: Share): string {
  return parts === of ? '' : `, ${parts}/${of} av månaden`;
}

function proportional(share: Share): Pick<NormLine, 'rule'> {
  return { rule: share.parts === share.of ? 'monthly' : 'partOfMonth' };
}

function adultLines(input: NormInput, table: NormTable): NormLine[] {
  const couple = input.adults.length === 2;
  const row = couple ? table.couple : table.single;
  // one of a couple who is away a part of the month: each is half of the couple's row
  const each = couple ? row.amount / 2 : row.amount;
  return input.adults.map((adult) => {
    const share = shareOf(input, presenceOf(input, adult.present));
    const words = couple
      ? 'Personliga kostnader, halva beloppet för sambor'
      : 'Personliga kostnader, ensamstående';
    return line({
      item: `personal.${adult.key}`,
      text: `${words}${shareText(share)}`,
      amountOre: partOf(each * 100, share),
      inputs: { monthly: each, ...share },
      table: `${table.key} ${couple ? 'couple' : 'single'}`,
      ...proportional(share),
      verified: row.verified && isWhole(share),
    });
  });
}

/** Parts of a month are practice, not ordinance. */
function isWhole({ parts, of }: Share): boolean {
  return parts === of;
}

function childLine(input: NormInput, table: NormTable, child: NormInput['children'][number]): NormLine {
  const age = childAge(input, child);
  const row = childRow(table, age);
  const withoutLunch = child.lunchServed ? row.withoutLunch : null;
  const { amount, verified } = withoutLunch ?? row;
  const share = shareOf(input, presenceOf(input, child.present));
  const ages = row.fromAge === row.toAge ? `${row.fromAge}` : `${row.fromAge}–${row.toAge}`;
  const lunch = withoutLunch ? ', utan lunch fem dagar i veckan' : '';
  return line({
    item: `personal.${child.key}`,
    text: `Personliga kostnader, barn ${age} år${lunch}${shareText(share)}`,
    amountOre: partOf(amount * 100, share),
    inputs: { age, monthly: amount, ...share },
    table: `${table.key} children ${ages}${withoutLunch ? ' without lunch' : ''}`,
    ...proportional(share),
    verified: verified && isWhole(share),
  });
}

function commonLines(input: NormInput, table: NormTable): NormLine[] {
  let left = 30;
  return spansOf(input).map(({ share, members }) => {
    // in thirtieths the spans of a month are never more than thirty together
    const parts = share.of === 30 ? Math.min(share.parts, left) : share.parts;
    left -= parts;
    const used = { parts, of: share.of };
    const { amount, verified } = commonCost(table, members);
    return line({
      item: 'common',
      text: `Gemensamma hushållskostnader, ${members} ${members === 1 ? 'person' : 'personer'}${shareText(used)}`,
      amountOre: partOf(amount * 100, used),
      inputs: { members, monthly: amount, ...used },
      table: `${table.key} common ${members}`,
      ...proportional(used),
      verified: verified && isWhole(used),
    });
  });
}

/** An adult who shares a dwelling without being a cohabitant: the whole household's common costs by head (SoF 12:3). */
function sharedLine(input: NormInput, table: NormTable, size: number): NormLine {
  const own = input.adults.length + input.children.length;
  if (own > size)
    throw new RangeError('Hushållsgemenskapen är mindre än hushållet. Ange alla som bor i bostaden.');
  const { amount, verified } = commonCost(table, size);
  const amountOre: Ore = Math.round((amount * 100 * own) / size);
  const sum = `${moneyText(amount * 100)} ÷ ${size}${own === 1 ? '' : ` × ${own}`}`;
  return line({
    item: 'common',
    text: `Andel av gemensamma kostnader i hushållsgemenskap, ${sum}`,
    amountOre,
    inputs: { members: size, own, monthly: amount },
    table: `${table.key} common ${size}`,
    rule: 'sharedHousehold',
    law: 'SoF 12:3',
    verified,
  });
}

function changeLines({ normChange }: NormInput): NormLine[] {
  if (!normChange) return [];
  const { amount, reason } = normChange;
  return [
    line({
      item: 'change',
      text: `Normen ${amount < 0 ? 'sänkt' : 'höjd'} av särskilda skäl: ${reason}`,
      amountOre: amount,
      inputs: { change: kronor(amount) },
      rule: 'specialReasons',
      law: 'SoL 12:7',
      verified: false,
    }),
  ];
}
