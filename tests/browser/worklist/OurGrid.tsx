import { UiRoot } from '@samla/ui/UiRoot';
import { memoryRowSource, WorklistGrid, type GridHandle } from '@samla/ui/WorklistGrid';
import { useEffect, useRef, useState } from 'react';
import { columns, type Row } from './rows.tsx';

const idOf = (row: Row) => row.id;
const nameOf = (row: Row) => row.name;

/** The worklist as the workspace draws it, with focus in it. */
export function OurGrid({ rows }: { readonly rows: readonly Row[] }) {
  const [source] = useState(() => memoryRowSource(rows, idOf, nameOf));
  const grid = useRef<GridHandle>(null);
  useEffect(() => grid.current?.focus(), []);
  return (
    <UiRoot>
      <WorklistGrid
        ref={grid}
        label="Ärenden"
        source={source}
        columns={columns}
        rowId={idOf}
        rowName={nameOf}
        isSelectable={false}
      />
    </UiRoot>
  );
}
