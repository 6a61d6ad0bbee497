import type { Ore } from '../money.ts';

/** One explained line of a calculation. */
export interface NormLine {
  /** which sum of the month it belongs to */
  readonly part: 'norm' | 'expenses' | 'incomes' | 'jobDeduct' | 'special';
  readonly item: string;
  /** Swedish: what was reckoned, and how */
  readonly text: string;
  readonly amountOre: Ore;
  /** the figures that it was made of, in kronor, years or parts */
  readonly inputs: Readonly<Record<string, number | string>>;
  /** the row of a table that was used, such as `2026 children 4–6` */
  readonly table: string | null;
  /** the rule in a word, such as `partOfMonth` */
  readonly rule: string;
  readonly law: string;
  readonly verified: boolean;
}
