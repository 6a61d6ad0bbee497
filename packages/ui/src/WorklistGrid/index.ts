export { WorklistGrid } from './WorklistGrid.tsx';
export type { WorklistGridProps } from './props.ts';
export { GridKeysButton } from './GridKeysButton.tsx';
export { gridKeyGroups } from './gridKeyGroups.ts';
export {
  ALL_GRID_KEYS,
  GRID_EDIT_KEYS,
  GRID_HEADER_KEYS,
  GRID_KEYS,
  GRID_TYPEAHEAD_KEYS,
  GRID_WIDGET_KEYS,
} from './WorklistGrid.keys.ts';
export type { GridKeyContract } from './WorklistGrid.keys.ts';
export {
  MAX_COLUMNS,
  OWN_LAYOUT,
  orderedIds,
  placedColumn,
  readColumnLayout,
  shownIds,
  withHidden,
} from './columnLayout.ts';
export type { ColumnLayout } from './columnLayout.ts';
export { memoryRowSource } from './memoryRowSource.ts';
export type { MemoryRowSource } from './memoryRowSource.ts';
export { pagedRowSource } from './pagedRowSource.ts';
export type { PagedRowSource, PagedRowSourceOptions } from './pagedRowSource.ts';
export type { RowSource, RowSourceChange } from './rowSource.ts';
export { ALL_SELECTED, NOTHING_SELECTED, isSelected, selectedCount } from './selection.ts';
export type { GridSelection } from './selection.ts';
export type { GridTexts } from './texts.ts';
export type { CellEdit, CellWidget, GridColumn, GridHandle, GridPlace, GridSort } from './types.ts';
