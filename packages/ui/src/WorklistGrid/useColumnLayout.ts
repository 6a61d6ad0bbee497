import { useState } from 'react';
import type { RefObject } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { columnMenu } from './columnMenu.ts';
import type { ColumnDeed } from './columnMenu.ts';
import { OWN_LAYOUT, WIDTH_STEP, movedColumn, placedColumn, withHidden, withWidth } from './columnLayout.ts';
import type { ColumnLayout } from './columnLayout.ts';
import type { DropPlace } from './dropPlace.ts';
import type { WorklistGridProps } from './props.ts';
import type { GridTexts } from './texts.ts';
import { useColumns } from './useColumns.ts';

const NONE: readonly string[] = [];

/** The columns as the worker has set them, and what can be done with one. */
export function useColumnLayout<Row>(
  props: WorklistGridProps<Row>,
  texts: GridTexts,
  grid: RefObject<HTMLElement | null>,
) {
  const { columns, onColumnLayoutChange, sort } = props;
  const announce = useAnnounce();
  const [own, setOwn] = useState<ColumnLayout>(OWN_LAYOUT);
  const layout = props.columnLayout ?? own;
  const shown = useColumns(columns, layout, props.hiddenColumns ?? NONE);
  const shownIds = shown.map(({ column }) => column.id);
  const canArrange = onColumnLayoutChange !== undefined;
  const change = (next: ColumnLayout) => {
    if (next === layout) return;
    setOwn(next);
    onColumnLayoutChange?.(next);
  };
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;

  const sectionsOf = (id: string) => {
    const column = shown.find((one) => one.column.id === id)?.column;
    if (!column) return [];
    return columnMenu(
      {
        isSortable: column.isSortable === true && props.onSort !== undefined,
        isFilterable: column.isFilterable === true && props.onColumnFilter !== undefined,
        isRowHeader: column.isRowHeader === true,
        canArrange,
        hasPreferences: props.onPreferences !== undefined,
        at: shownIds.indexOf(id),
        of: shownIds.length,
        width: layout.widths[id] ?? measuredRem(grid.current, id),
        hasOwnWidth: layout.widths[id] === undefined,
      },
      texts,
    );
  };

  const place = (id: string, next: ColumnLayout) => {
    change(next);
    const after = next.order.filter((one) => shownIds.includes(one));
    if (next !== layout)
      announce(texts.columnMoved(nameOf(id), after.indexOf(id) + 1, after.length), 'grid-columns');
  };
  const resize = (id: string, rem: number | null, words: (column: string) => string) => {
    change(withWidth(layout, id, rem));
    announce(words(nameOf(id)), 'grid-columns');
  };
  const step = (id: string, by: number) => {
    const now = layout.widths[id] ?? measuredRem(grid.current, id);
    resize(id, now + by, by > 0 ? texts.columnWidened : texts.columnNarrowed);
  };

  /** Does it; answers which column has the focus afterwards, where it is the grid that says. */
  const act = (deed: ColumnDeed, id: string): string | null => {
    switch (deed) {
      case 'sortAscending':
        props.onSort?.(id, 'ascending');
        return id;
      case 'sortDescending':
        props.onSort?.(id, 'descending');
        return id;
      case 'filter':
        props.onColumnFilter?.(id);
        return null;
      case 'preferences':
        props.onPreferences?.();
        return null;
      case 'left':
      case 'right':
        place(id, movedColumn(columns, layout, shownIds, id, deed === 'left' ? -1 : 1));
        return id;
      case 'narrower':
      case 'wider':
        step(id, deed === 'wider' ? WIDTH_STEP : -WIDTH_STEP);
        return id;
      case 'resetWidth':
        resize(id, null, texts.columnWidthReset);
        return id;
      case 'hide': {
        const at = shownIds.indexOf(id);
        change(withHidden(layout, id, true));
        announce(texts.columnHidden(nameOf(id)), 'grid-columns');
        return shownIds[at + 1] ?? shownIds[at - 1] ?? null;
      }
    }
  };

  return {
    layout,
    shown,
    canArrange,
    sectionsOf,
    headerOf: nameOf,
    act,
    /** Whether there is anything in the column's menu: known without measuring. */
    hasMenu: (id: string) => {
      const column = columns.find((one) => one.id === id);
      if (!column) return false;
      const canSort = column.isSortable === true && props.onSort !== undefined;
      const canFilter = column.isFilterable === true && props.onColumnFilter !== undefined;
      return canArrange || canSort || canFilter || props.onPreferences !== undefined;
    },
    /** Another press sorts the other way. */
    sortBy: (id: string) => {
      if (!columns.find((column) => column.id === id)?.isSortable) return;
      const isTurned = sort?.columnId === id && sort.direction === 'ascending';
      props.onSort?.(id, isTurned ? 'descending' : 'ascending');
    },
    drop: (id: string, { target, side }: DropPlace) =>
      place(id, placedColumn(columns, layout, id, target, side)),
    /** Null: its own width again. */
    setWidth: (id: string, rem: number | null, was: number) => {
      const words = rem !== null && rem < was ? texts.columnNarrowed : texts.columnWidened;
      resize(id, rem, rem === null ? texts.columnWidthReset : words);
    },
  };
}

/** How wide a column is drawn, in rem. */
export function measuredRem(grid: HTMLElement | null, id: string): number {
  const header = grid?.querySelector(`[role="columnheader"][data-column="${CSS.escape(id)}"]`);
  if (!header) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(header);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (header.getBoundingClientRect().width - parseFloat(paddingLeft) - parseFloat(paddingRight)) / rem;
}
