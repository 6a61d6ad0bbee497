import { shownNumber } from '../NumberField/index.ts';

/** Integer öre; the text that could not be read, which stays until it is mended; null: nothing is written. */
export type WrittenAmount = number | string | null;

export interface CalculationColumn {
  readonly id: string;
  /** *Ansökt*. The unit stands in the caption. */
  readonly header: string;
}

export interface CalculationRow {
  readonly id: string;
  /** *Boendekostnad*. Each once in the table. */
  readonly label: string;
  /** By the column's id. What has no entry is no cell to fill. What is taken away is negative. */
  readonly amounts: Readonly<Record<string, WrittenAmount>>;
  /** The columns where the worker writes. */
  readonly editable?: readonly string[];
  /** What is wrong and how to mend it, by the column's id. A text that is no amount is told without it. */
  readonly errors?: Readonly<Record<string, string>>;
}

export interface CalculationSum {
  readonly label: string;
  /** By the column's id; null when it cannot be counted yet. */
  readonly amounts: Readonly<Record<string, number | null>>;
}

export interface CalculationSection<Row extends CalculationRow = CalculationRow> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly sum?: CalculationSum;
}

/** Whether any amount has öre: then all are shown with them, so that the figures stand under each other. */
export function hasOre(
  sections: readonly CalculationSection[],
  result: Readonly<Record<string, number | null>>,
): boolean {
  const all = [
    ...sections.flatMap(({ rows, sum }) => [
      ...rows.flatMap(({ amounts }) => Object.values(amounts)),
      ...Object.values(sum?.amounts ?? {}),
    ]),
    ...Object.values(result),
  ];
  return all.some((amount) => typeof amount === 'number' && amount % 100 !== 0);
}

/** Öre as kronor, with or without decimals. */
export const kronor = (ore: number, withOre: boolean): string => shownNumber(ore / 100, withOre ? 2 : 0);
