import type { Field } from './csv.ts';
import { categoryText, cellsOf } from './data.ts';
import type { ShownData } from './data.ts';
import { capital, cellText, shareText, sumText } from './format.ts';
import { sharesOf } from './share.ts';
import { sumOf } from './suppress.ts';
import type { Cell } from './suppress.ts';
import { texts } from './texts.ts';

/** What stands beside the figures: nothing, their sum, or each one's share. */
export type SheetKind = 'plain' | 'totals' | 'shares';

/** A column of a chart's table. */
interface SheetColumn {
  readonly id: string;
  readonly header: string;
  readonly group?: string;
  /** What the table shows. */
  readonly text: (category: number) => string;
}

/** A chart's figures as a table to show, and as rows for a file: header first. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Field[])[];
}

type Column = SheetColumn & { readonly title: string; readonly field: (category: number) => Field };

const MISSING: Cell = { kind: 'missing' };

/** The same figures as those drawn, in rows and columns. */
export function sheetOf(data: ShownData, kind: SheetKind): Sheet {
  const columns: Column[] = data.series.flatMap((series, place) => {
    const cell = (category: number) => series.cells[category] ?? MISSING;
    const figures: Column = {
      id: `figure-${place}`,
      header: kind === 'shares' ? capital(data.unit.other) : series.name,
      title: `${series.name}, ${data.unit.other}`,
      text: (category) => cellText(cell(category), data.unit),
      field: (category) => fieldOf(cell(category), data),
      ...(kind === 'shares' && { group: series.name }),
    };
    return kind === 'shares' ? [figures, shareColumn(data, place)] : [figures];
  });
  if (kind !== 'plain') columns.push(totalColumn(data));
  const header = [data.categoryLabel, ...columns.map((column) => column.title)];
  const lines = data.categories.map((category, place) => [
    category,
    ...columns.map((column) => column.field(place)),
  ]);
  const first: SheetColumn = {
    id: 'category',
    header: data.categoryLabel,
    text: (category) => categoryText(data, category),
  };
  return { columns: [first, ...columns], rows: [header, ...lines] };
}

function shareColumn(data: ShownData, place: number): Column {
  const name = data.series[place]?.name ?? '';
  const text = (category: number) => {
    const cells = cellsOf(data, category);
    const share = sharesOf(cells)?.[place];
    const cell = cells[place] ?? MISSING;
    return share === undefined ? texts.missing : (shareText(share, cell) ?? cellText(cell, data.unit));
  };
  return {
    id: `share-${place}`,
    header: texts.shareColumn,
    group: name,
    title: texts.share(name),
    text,
    field: (category) => {
      const cells = cellsOf(data, category);
      const share = sharesOf(cells)?.[place];
      return share && !share.isAbout ? share.percent : text(category);
    },
  };
}

function totalColumn(data: ShownData): Column {
  const sum = (category: number) => sumOf(cellsOf(data, category));
  return {
    id: 'total',
    header: texts.total,
    title: `${texts.total}, ${data.unit.other}`,
    text: (category) => sumText(sum(category), data.unit),
    field: (category) => {
      const found = sum(category);
      return found.kind === 'exact' ? Number(found.value.toFixed(6)) : sumText(found, data.unit);
    },
  };
}

const fieldOf = (cell: Cell, data: ShownData): Field =>
  cell.kind === 'value' ? cell.value : cellText(cell, data.unit);
