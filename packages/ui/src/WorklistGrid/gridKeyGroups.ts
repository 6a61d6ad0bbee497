import type { KeyGroup } from '../KeyHelp/index.ts';
import type { KeyEntry } from '../meta.ts';
import { texts } from './texts.ts';
import {
  GRID_EDIT_KEYS,
  GRID_HEADER_KEYS,
  GRID_KEYS,
  GRID_TYPEAHEAD_KEYS,
  GRID_WIDGET_KEYS,
} from './WorklistGrid.keys.ts';

export interface GridAbilities {
  readonly isSelectable?: boolean;
  readonly hasRowMenu?: boolean;
  readonly hasColumnMenu?: boolean;
  readonly letters?: 'act' | 'typeahead';
  readonly hasEditableCells?: boolean;
  readonly hasWidgets?: boolean;
}

const SELECTING: readonly string[] = ['toggle', 'extend', 'selectTo', 'selectAll', 'clearSelection'];

/** The keys that work in this grid, by where they work: what the key help shows. */
export function gridKeyGroups(can: GridAbilities): readonly KeyGroup[] {
  const inRows = GRID_KEYS.filter(
    ({ action }) =>
      (can.isSelectable !== false || !SELECTING.includes(action)) &&
      (can.hasRowMenu === true || action !== 'menu'),
  );
  const inHeader = GRID_HEADER_KEYS.filter(
    ({ action }) => can.hasColumnMenu === true || action !== 'columnMenu',
  );
  const entries: readonly KeyEntry[] = [
    ...inRows,
    ...inHeader,
    ...(can.letters === 'typeahead' ? GRID_TYPEAHEAD_KEYS : []),
    ...(can.hasEditableCells ? GRID_EDIT_KEYS : []),
    ...(can.hasWidgets ? GRID_WIDGET_KEYS : []),
  ];
  const places = [...new Set(entries.map(({ where }) => where))];
  return places.map((where) => ({
    id: where ?? 'rows',
    name: where ?? texts.keysOf,
    rows: entries.filter((entry) => entry.where === where),
  }));
}
