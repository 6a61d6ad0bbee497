import { UiRoot } from '@samla/ui/UiRoot';
import { memoryRowSource, WorklistGrid, type GridColumn, type GridHandle } from '@samla/ui/WorklistGrid';
import { createRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { byName, columns as texts, type Row } from './rows.ts';
import type { MountSide } from './side.ts';

const columns: readonly GridColumn<Row>[] = texts.map(({ id, header, text }) => ({
  id,
  header,
  width: 'minmax(6rem, 1fr)',
  cell: text,
  isRowHeader: id === 'name',
  isSortable: true,
}));
const idOf = (row: Row) => row.id;
const nameOf = (row: Row) => row.name;

/** The worklist with its rows in memory, selectable. */
export const ours: MountSide = (element, rows) => {
  const root = createRoot(element);
  const handle = createRef<GridHandle>();
  const source = memoryRowSource(rows, idOf, nameOf);
  let sort = () => {};
  function Grid() {
    const [isSorted, setSorted] = useState(false);
    sort = () => {
      source.replace(byName(rows), { reason: 'sort' });
      setSorted(true);
    };
    return (
      <UiRoot>
        <WorklistGrid
          ref={handle}
          label="Ärenden"
          source={source}
          columns={columns}
          rowId={idOf}
          rowName={nameOf}
          {...(isSorted && { sort: { columnId: 'name', direction: 'ascending' } })}
        />
      </UiRoot>
    );
  }
  root.render(<Grid />);
  return {
    sort: () => sort(),
    focus: () => handle.current?.focus(),
    scroller: () => element.querySelector('[role=grid]')?.parentElement ?? element,
    unmount: () => root.unmount(),
  };
};
