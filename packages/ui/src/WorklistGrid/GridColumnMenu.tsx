import { ContextMenu } from '../Menu/index.ts';
import type { ColumnDeed } from './columnMenu.ts';
import type { GridState } from './useGridState.ts';

/** The open menu of a column, at its header. */
export function GridColumnMenu<Row>({ state }: { readonly state: GridState<Row> }) {
  const { menuOf, setMenuOf, columns, texts } = state;
  const header =
    menuOf === null
      ? null
      : (state.grid.current?.querySelector(`[role="columnheader"][data-column="${CSS.escape(menuOf)}"]`) ??
        null);
  const name = columns.shown.find(({ column }) => column.id === menuOf)?.column.header ?? '';
  if (menuOf === null || !header) return null;
  return (
    <ContextMenu
      at={header}
      label={texts.columnMenu(name)}
      sections={columns.sectionsOf(menuOf)}
      onAction={(deed) => {
        const focusAt = columns.act(deed as ColumnDeed, menuOf);
        if (focusAt !== null) state.goTo(-1, focusAt);
      }}
      onClose={() => setMenuOf(null)}
    />
  );
}
