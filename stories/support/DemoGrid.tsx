import { useMemo, useState } from 'react';
import {
  memoryRowSource,
  WorklistGrid,
  type GridSort,
  type MemoryRowSource,
  type WorklistGridProps,
} from '@samla/ui/WorklistGrid';
import { caseTexts, demoColumns, demoRows, type DemoRow } from './rows.tsx';

const swedish = new Intl.Collator('sv-SE');

interface DemoGridProps extends Partial<Omit<WorklistGridProps<DemoRow>, 'source' | 'columns' | 'sort'>> {
  readonly rows: number;
  readonly height?: string;
  /** Takes a row away, adds one or filters, as a sync would: for plays. */
  readonly hasControls?: boolean;
}

/** The grid with its rows in memory and an owner that sorts them. */
export function DemoGrid({ rows, height = '40rem', hasControls = false, ...props }: DemoGridProps) {
  const all = useMemo(() => demoRows(rows), [rows]);
  const source = useMemo(
    () =>
      memoryRowSource(
        all,
        (row: DemoRow) => row.id,
        (row) => row.name,
      ),
    [all],
  );
  const [sort, setSort] = useState<GridSort>({ columnId: 'due', direction: 'ascending' });
  const sortBy = (columnId: string) => {
    const isTurned = sort.columnId === columnId && sort.direction === 'ascending';
    const next: GridSort = { columnId, direction: isTurned ? 'descending' : 'ascending' };
    source.replace(sorted(held(source), next), { reason: 'sort' });
    setSort(next);
    props.onSort?.(columnId);
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, height }}>
      {hasControls && <Controls source={source} />}
      <WorklistGrid
        label="Mina ärenden"
        columns={demoColumns}
        rowId={rowId}
        rowName={rowName}
        texts={caseTexts}
        {...props}
        source={source}
        sort={sort}
        onSort={sortBy}
      />
    </div>
  );
}

const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;

function held(source: MemoryRowSource<DemoRow>): readonly DemoRow[] {
  return Array.from({ length: source.count() }, (_, index) => source.peek(index)).filter(
    (row) => row !== undefined,
  );
}

function sorted(rows: readonly DemoRow[], sort: GridSort): readonly DemoRow[] {
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const compare = (a: DemoRow, b: DemoRow) => {
    if (sort.columnId === 'due') return a.days - b.days;
    return sort.columnId === 'type' ? swedish.compare(a.type, b.type) : swedish.compare(a.name, b.name);
  };
  return [...rows].sort((a, b) => turn * compare(a, b));
}

/** What happens to a list while one works in it. Not buttons of the grid: they stand for the world outside. */
function Controls({ source }: { readonly source: MemoryRowSource<DemoRow> }) {
  const act = (change: () => void) => (event: React.PointerEvent) => {
    event.preventDefault();
    change();
  };
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <button
        type="button"
        onPointerDown={act(() =>
          source.replace(
            held(source).filter((row) => row.id !== 'Warsame, Omar'),
            { reason: 'sync' },
          ),
        )}
      >
        Ta bort Warsame
      </button>
      <button
        type="button"
        onPointerDown={act(() => {
          const added: DemoRow = { ...(demoRows(1)[0] as DemoRow), id: 'ny', name: 'Ny, Rad' };
          source.replace([added, ...held(source)], { reason: 'sync', added: 1 });
        })}
      >
        Lägg till
      </button>
      <button
        type="button"
        onPointerDown={act(() =>
          source.replace(
            held(source).filter((row) => row.area === 'E'),
            { reason: 'filter' },
          ),
        )}
      >
        Visa E
      </button>
      <button type="button" onPointerDown={act(() => source.replace([], { reason: 'filter' }))}>
        Töm
      </button>
    </div>
  );
}
