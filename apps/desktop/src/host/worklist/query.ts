import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '@samla/case-model/time';
import type { SortColumn, WorklistView } from '../contract.ts';
import { filterWords } from '../search/words.ts';

/** A condition in SQL with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** What of a view decides which rows it is about. */
type Scope = Pick<WorklistView, 'area' | 'scope' | 'includeDormant' | 'includeClosed'>;

/** Days ahead that "my day" looks. */
const MY_DAY_DAYS = 7;

/** Mine that are due within seven days, and everything that needs me. */
function myDay(today: PlainDate): Condition {
  const last = Temporal.PlainDate.from(today).add({ days: MY_DAY_DAYS }).toString();
  return { sql: '(needs_you = 1 or (mine = 1 and due_on <= ?))', parameters: [last] };
}

/** What a view shows before its filter. */
export function withinScope(view: Scope, today: PlainDate): Condition {
  const parts: Condition[] = [];
  if (view.area !== null) parts.push({ sql: 'area_key = ?', parameters: [view.area] });
  if (view.scope === 'mine') parts.push({ sql: 'mine = 1', parameters: [] });
  if (view.scope === 'myDay') parts.push(myDay(today));
  // what needs me is never hidden by a switch
  if (!view.includeClosed) parts.push({ sql: '(closed = 0 or needs_you = 1)', parameters: [] });
  if (!view.includeDormant) parts.push({ sql: `(stage <> 'dormant' or needs_you = 1)`, parameters: [] });
  return all(parts);
}

/** What a view shows. */
export function withinView(view: WorklistView, today: PlainDate): Condition {
  const words = filterWords(view.filter);
  const matches = words.map((word): Condition => ({ sql: 'instr(words, ?) > 0', parameters: [` ${word}`] }));
  return all([withinScope(view, today), ...matches]);
}

/** One of the values that rows are ordered by. */
export interface OrderKey {
  readonly sql: string;
  readonly descending: boolean;
}

/** What a view is ordered by: rows without the value last whichever way it runs, and equal rows by case id. */
export function keysOf({ column, descending }: WorklistView['sort']): readonly OrderKey[] {
  const keys = orders[column].map((sql) => ({ sql, descending: descending && !sql.endsWith(' is null') }));
  return [...keys, { sql: 'case_id', descending: false }];
}

/** The same as SQL says it. */
export function orderOf(sort: WorklistView['sort']): string {
  return keysOf(sort)
    .map(({ sql, descending }) => (descending ? `${sql} desc` : sql))
    .join(', ');
}

export function clause({ sql }: Condition): string {
  return sql === '' ? '' : `where ${sql}`;
}

const orders: Readonly<Record<SortColumn, readonly string[]>> = {
  area: ['area_order', 'area_key'],
  name: ['name_key is null', 'name_key'],
  number: ['number_key'],
  type: ['type_key'],
  stage: ['stage_order', 'stage_key'],
  due: ['due_on is null', 'due_on'],
  worker: ['worker_key is null', 'worker_key'],
};

function all(parts: readonly Condition[]): Condition {
  const said = parts.filter(({ sql }) => sql !== '');
  return {
    sql: said.map(({ sql }) => sql).join(' and '),
    parameters: said.flatMap(({ parameters }) => [...parameters]),
  };
}
