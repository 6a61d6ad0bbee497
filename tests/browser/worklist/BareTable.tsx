import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { columns, type Row } from './rows.tsx';

const features = tableFeatures({});
const definitions: ColumnDef<typeof features, Row>[] = columns.map(({ id, header, cell }) => ({
  id,
  header,
  cell: ({ row }) => cell(row.original),
}));
const gridTemplateColumns = columns.map(({ width }) => width).join(' ');

/** TanStack Table and Virtual as their guides put them together: no roles, no names, one row that a key moves. */
export function BareTable({ rows: data }: { readonly rows: readonly Row[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const table = useTable({ features, columns: definitions, data });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: 6,
  });
  useEffect(() => scroller.current?.focus(), []);
  const keyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'ArrowDown') return;
    const next = Math.min(active + 1, rows.length - 1);
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  return (
    <div className="bareScroller" ref={scroller} tabIndex={0} onKeyDown={keyDown}>
      <div style={{ blockSize: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="bareRow"
            data-index={index}
            data-active={index === active || undefined}
            style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
          >
            {rows[index]?.getAllCells().map((cell) => (
              <div key={cell.id}>
                <table.FlexRender cell={cell} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
