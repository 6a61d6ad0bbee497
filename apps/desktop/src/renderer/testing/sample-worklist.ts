import type { Stage } from '@samla/case-model/entry';
import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { SortColumn, WorklistRow, WorklistView } from '../../host/contract.ts';
import { areas } from './sample-cases.ts';

const collator = new Intl.Collator('sv-SE', { sensitivity: 'base', numeric: true });
const stages: Readonly<Record<Stage, string>> = {
  intake: 'Inkommet',
  investigation: 'Utredning',
  execution: 'Verkställighet',
  dormant: 'Vilande',
  closure: 'Avslutat',
};
const stageOrder = Object.keys(stages);

/** Every open case of the unit. */
export const allOfUnit: WorklistView = {
  area: null,
  scope: 'unit',
  includeDormant: false,
  includeClosed: false,
  filter: '',
  sort: { column: 'due', descending: false },
};

/** The rows of a view before the typed filter. */
export function inScope(rows: readonly WorklistRow[], view: WorklistView, today: PlainDate): WorklistRow[] {
  return rows.filter((row) => {
    if (view.area !== null && row.areaKey !== view.area) return false;
    if (view.scope === 'mine' && !row.mine) return false;
    // what needs the worker is never hidden by a switch
    if (row.needsYou) return true;
    if (!view.includeDormant && row.stage === 'dormant') return false;
    if (!view.includeClosed && row.stage === 'closure') return false;
    if (view.scope !== 'myDay') return true;
    return row.mine && row.due !== null && daysBetween(today, row.due.on) <= 7;
  });
}

/** Whether every typed word begins a word of the row, or its identity number. */
export function matches(row: WorklistRow, filter: string): boolean {
  const words = filter.toLocaleLowerCase('sv-SE').split(/\s+/).filter(Boolean);
  const text = [row.name, row.number, row.typeName, stages[row.stage], row.stageName, row.workerName]
    .join(' ')
    .toLocaleLowerCase('sv-SE');
  const parts = text.split(/[\s,/]+/);
  const digits = row.identityNumber ?? '';
  return words.every((word) => {
    const bare = word.replace(/[-+]/g, '');
    const isNumber = /^\d{2,12}$/.test(bare) && (digits.startsWith(bare) || digits.slice(2).startsWith(bare));
    return isNumber || parts.some((part) => part.startsWith(word));
  });
}

function valueOf(row: WorklistRow, column: SortColumn): string | null {
  switch (column) {
    case 'area':
      return String(areas.find((one) => one.key === row.areaKey)?.order ?? 9);
    case 'name':
      return row.name;
    case 'number':
      return row.number;
    case 'type':
      return row.typeName;
    case 'stage':
      return String(stageOrder.indexOf(row.stage));
    case 'due':
      return row.due?.on ?? null;
    case 'worker':
      return row.workerName;
  }
}

/** Swedish order; rows without a value last in either direction; equal rows by case number. */
export function sorted(
  rows: readonly WorklistRow[],
  { column, descending }: WorklistView['sort'],
): WorklistRow[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    if (left === null || right === null) {
      return left === right ? collator.compare(a.number, b.number) : left === null ? 1 : -1;
    }
    return collator.compare(left, right) * (descending ? -1 : 1) || collator.compare(a.number, b.number);
  });
}
