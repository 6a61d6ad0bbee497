import type { MenuItem, MenuSection } from '../Menu/index.ts';
import { NARROWEST, WIDEST } from './columnLayout.ts';
import type { GridTexts } from './texts.ts';

/** What the column menu has to know. */
export interface ColumnMenuState {
  readonly isSortable: boolean;
  readonly isFilterable: boolean;
  readonly isRowHeader: boolean;
  /** The worker may move, hide and resize columns. */
  readonly canArrange: boolean;
  readonly hasPreferences: boolean;
  /** Its place among the shown columns, from 0, and how many are shown. */
  readonly at: number;
  readonly of: number;
  /** How wide it is now, in rem. */
  readonly width: number;
  readonly hasOwnWidth: boolean;
}

export type ColumnDeed =
  | 'sortAscending'
  | 'sortDescending'
  | 'filter'
  | 'left'
  | 'right'
  | 'narrower'
  | 'wider'
  | 'resetWidth'
  | 'hide'
  | 'preferences';

/** The menu of a column; empty when nothing can be done with it. */
export function columnMenu(state: ColumnMenuState, texts: GridTexts): readonly MenuSection[] {
  const item = (id: ColumnDeed, label: string, more: Partial<MenuItem> = {}): MenuItem => ({
    id,
    label,
    ...more,
  });
  const because = (isSo: boolean, reason: string) => (isSo ? { disabledReason: reason } : {});
  const order = [
    ...(state.isSortable
      ? [
          item('sortAscending', texts.columnSortAscending, { icon: 'sortAscending' }),
          item('sortDescending', texts.columnSortDescending, { icon: 'sortDescending' }),
        ]
      : []),
    ...(state.isFilterable ? [item('filter', texts.columnFilter, { icon: 'filter' })] : []),
  ];
  const arrange = [
    item('left', texts.columnLeft, { icon: 'back', ...because(state.at <= 0, texts.isFirstColumn) }),
    item('right', texts.columnRight, {
      icon: 'forward',
      ...because(state.at >= state.of - 1, texts.isLastColumn),
    }),
    item('narrower', texts.columnNarrower, because(state.width <= NARROWEST, texts.isNarrowest)),
    item('wider', texts.columnWider, because(state.width >= WIDEST, texts.isWidest)),
    item('resetWidth', texts.columnResetWidth, because(state.hasOwnWidth, texts.hasOwnWidth)),
    item('hide', texts.columnHide, { icon: 'hide', ...because(state.isRowHeader, texts.namesTheRow) }),
  ];
  const all = state.hasPreferences ? [item('preferences', texts.columnPreferences, { icon: 'columns' })] : [];
  return [
    { id: 'order', items: order },
    { id: 'arrange', items: state.canArrange ? arrange : [] },
    { id: 'all', items: all },
  ].filter((section) => section.items.length > 0);
}
