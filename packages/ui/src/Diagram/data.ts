import type { Tone } from '../tones.ts';
import { longMonth, monthsBetween } from './months.ts';
import { shownCell } from './suppress.ts';
import type { Cell } from './suppress.ts';

/** One row of figures, named. */
export interface ChartSeries {
  readonly name: string;
  /** One for each category; null where the figure is not known. Zero is a figure. */
  readonly values: readonly (number | null)[];
  /** A tone that it has everywhere else too; without one the chart picks by place. */
  readonly tone?: Tone;
}

/** The figures of a chart and of its table. */
export interface ChartData {
  /** What the categories are: "Månad", "Område". */
  readonly categoryLabel: string;
  /** Names, or months as `YYYY-MM`. */
  readonly categories: readonly string[];
  /** Months stand at their true distance: those left out are filled in as missing. */
  readonly categoryKind?: 'text' | 'month';
  readonly series: readonly ChartSeries[];
}

/** What the figures count or measure. */
export interface Unit {
  /** "ärende" */
  readonly one: string;
  /** "ärenden" */
  readonly other: string;
  /** How many decimals figures are shown with; none when nothing is said. */
  readonly decimals?: number;
}

/** A series as it may be shown. */
interface ShownSeries {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly tone: Tone | null;
}

/** All that drawing, table, reading aloud and files know. */
export interface ShownData {
  readonly categoryLabel: string;
  readonly categories: readonly string[];
  readonly isMonths: boolean;
  readonly series: readonly ShownSeries[];
  readonly unit: Unit;
  readonly below: number | null;
}

/** Takes away what may not be shown, and puts months in order without gaps. Throws when figures and categories differ in number. */
export function readData(data: ChartData, unit: Unit, below: number | null): ShownData {
  const isMonths = data.categoryKind === 'month';
  for (const { name, values } of data.series) {
    if (values.length !== data.categories.length)
      throw new RangeError(`${name} has ${values.length} values for ${data.categories.length} categories`);
  }
  if (new Set(data.categories).size < data.categories.length)
    throw new RangeError(`A category stands twice: ${data.categories.join(', ')}`);
  const categories = isMonths ? monthsBetween(data.categories) : data.categories;
  const place = new Map(data.categories.map((category, index) => [category, index]));
  return {
    categoryLabel: data.categoryLabel,
    categories,
    isMonths,
    unit,
    below,
    series: data.series.map(({ name, values, tone }) => ({
      name,
      tone: tone ?? null,
      cells: categories.map((category) => {
        const at = place.get(category);
        return shownCell(at === undefined ? null : (values[at] ?? null), below);
      }),
    })),
  };
}

/** Whether there is not one figure to show. */
export const isEmpty = (data: ShownData): boolean =>
  data.series.every((series) => series.cells.every((cell) => cell.kind === 'missing'));

/** A category in words: "januari 2026". */
export const categoryText = (data: ShownData, category: number): string => {
  const name = data.categories[category] ?? '';
  return data.isMonths ? longMonth(name) : name;
};

/** The cells of one category, by series. */
export const cellsOf = (data: ShownData, category: number): readonly Cell[] =>
  data.series.map((series) => series.cells[category] ?? { kind: 'missing' });
