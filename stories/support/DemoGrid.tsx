import { useMemo, useRef, useState } from 'react';
import { ContextMenu } from '@samla/ui/Menu';
import {
  memoryRowSource,
  OWN_LAYOUT,
  WorklistGrid,
  type ColumnLayout,
  type GridColumn,
  type GridSort,
  type MemoryRowSource,
  type WorklistGridProps,
} from '@samla/ui/WorklistGrid';
import './demoGrid.css';
import {
  caseTexts,
  demoColumns,
  demoRows,
  longColumns,
  longRows,
  workColumns,
  type DemoRow,
} from './rows.tsx';

const swedish = new Intl.Collator('sv-SE');
type Given = Partial<Omit<WorklistGridProps<DemoRow>, 'source' | 'columns' | 'sort' | 'onRowMenu'>>;

export interface DemoGridProps extends Given {
  readonly rows: number;
  readonly height?: string;
  /** Takes a row away, adds one, filters or turns to searching by letters, as the world outside would: for plays. */
  readonly hasControls?: boolean;
  /** Rows with a button, a text to change and a pair of buttons. */
  readonly hasWork?: boolean;
  /** Rows of words that are hard to set. */
  readonly isLong?: boolean;
  /** So many columns more, with nothing much in them. */
  readonly extraColumns?: number;
  /** The worker can move, hide and resize the columns. */
  readonly isArrangeable?: boolean;
  /** Told of everything done in a row, in words. */
  readonly onDeed?: (deed: string) => void;
}

type Menu = Parameters<NonNullable<WorklistGridProps<DemoRow>['onRowMenu']>>;

/** The grid with its rows in memory and an owner that sorts them. */
export function DemoGrid(props: DemoGridProps) {
  const {
    rows,
    height = '40rem',
    hasControls = false,
    hasWork = false,
    isLong = false,
    extraColumns = 0,
    isArrangeable = false,
    ...given
  } = props;
  const all = useMemo(() => (isLong ? longRows(rows) : demoRows(rows)), [rows, isLong]);
  const source = useMemo(() => memoryRowSource(all, rowId, rowName), [all]);
  const [sort, setSort] = useState<GridSort>({ columnId: 'due', direction: 'ascending' });
  const [letters, setLetters] = useState(given.letters ?? 'act');
  const [layout, setLayout] = useState<ColumnLayout>(given.columnLayout ?? OWN_LAYOUT);
  const [menu, setMenu] = useState<Menu | null>(null);
  const deed = useRef(given.onDeed);
  deed.current = given.onDeed;
  const columns = useMemo(() => {
    const own = hasWork
      ? columnsOver(source, (text) => deed.current?.(text))
      : isLong
        ? longColumns
        : demoColumns;
    return [...own, ...moreColumns(extraColumns)];
  }, [hasWork, isLong, extraColumns, source]);
  const sortBy = (columnId: string, direction: GridSort['direction']) => {
    const next = { columnId, direction };
    source.replace(sorted(held(source), next), { reason: 'sort' });
    setSort(next);
    given.onSort?.(columnId, direction);
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, height }}>
      {hasControls && (
        <Controls
          source={source}
          all={all}
          onLetters={() => setLetters(letters === 'act' ? 'typeahead' : 'act')}
        />
      )}
      <WorklistGrid
        label="Mina ärenden"
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        texts={caseTexts}
        onRowMenu={(...at) => setMenu(at)}
        {...given}
        letters={letters}
        source={source}
        sort={sort}
        onSort={sortBy}
        columnLayout={layout}
        {...(isArrangeable && {
          onColumnLayoutChange: (next: ColumnLayout) => {
            setLayout(next);
            given.onColumnLayoutChange?.(next);
          },
        })}
      />
      <ContextMenu
        at={menu?.[1] ?? null}
        label={menu?.[0] ?? 'Raden'}
        sections={MENU}
        onAction={(id) => given.onDeed?.(`${id} ${menu?.[0] ?? ''}`)}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

const MENU = [
  {
    id: 'case',
    items: [
      { id: 'open', label: 'Öppna bredvid', shortcut: 'Ctrl+Enter' },
      { id: 'assign', label: 'Tilldela …', shortcut: 'A' },
      { id: 'watch', label: 'Bevaka …', shortcut: 'B' },
    ],
  },
];

const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;

function moreColumns(count: number): readonly GridColumn<DemoRow>[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `more-${place}`,
    header: `Uppgift ${place + 1}`,
    width: '6rem',
    cell: (row: DemoRow) => `${row.area} ${place + 1}`,
  }));
}

/** A note without text is refused at once; one that says so is answered later, or refused later. */
function columnsOver(source: MemoryRowSource<DemoRow>, tell: (deed: string) => void) {
  const put = (id: string, note: string) => {
    tell(`note ${id}: ${note}`);
    source.replace(
      held(source).map((row) => (row.id === id ? { ...row, note } : row)),
      { reason: 'sync' },
    );
  };
  return workColumns({
    onDocuments: (id) => tell(`documents ${id}`),
    onContact: (id, how) => tell(`${how} ${id}`),
    saveNote: (id, text) => {
      if (text.trim() === '') return 'Skriv vad som har hänt.';
      if (!text.startsWith('Sent')) {
        put(id, text);
        return null;
      }
      return new Promise((resolve) => {
        setTimeout(() => {
          if (text.includes('nej')) return resolve('Ärendet är avslutat.');
          put(id, text);
          return resolve(null);
        }, 150);
      });
    },
  });
}

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

interface ControlsProps {
  readonly source: MemoryRowSource<DemoRow>;
  readonly all: readonly DemoRow[];
  readonly onLetters: () => void;
}

/** What happens to a list while one works in it. Not buttons of the grid: they stand for the world outside. */
function Controls({ source, all, onLetters }: ControlsProps) {
  const act = (change: () => void) => (event: React.PointerEvent) => {
    event.preventDefault();
    change();
  };
  const sync = (change: (rows: readonly DemoRow[]) => readonly DemoRow[], added = 0) =>
    act(() => source.replace(change(held(source)), { reason: 'sync', added }));
  const filter = (isShown: (row: DemoRow) => boolean) =>
    act(() => source.replace(held(source).filter(isShown), { reason: 'filter' }));
  /** Before the others, and not a second time. */
  const first = (added: readonly DemoRow[], rows: readonly DemoRow[]) => [
    ...added,
    ...rows.filter((row) => added.every(({ id }) => id !== row.id)),
  ];
  const isWarsame = (row: DemoRow) => row.id === 'Warsame, Omar';
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <button type="button" onPointerDown={sync((rows) => rows.filter((row) => !isWarsame(row)))}>
        Ta bort Warsame
      </button>
      <button
        type="button"
        onPointerDown={sync((rows) => [...rows.filter((row) => !isWarsame(row)), ...rows.filter(isWarsame)])}
      >
        Flytta Warsame sist
      </button>
      <button
        type="button"
        onPointerDown={sync(
          (rows) => first([{ ...(demoRows(1)[0] as DemoRow), id: 'ny', name: 'Ny, Rad' }], rows),
          1,
        )}
      >
        Lägg till
      </button>
      <button
        type="button"
        onPointerDown={sync((rows) =>
          first(
            demoRows(24).slice(20),
            rows.filter((row) => !isWarsame(row)),
          ),
        )}
      >
        Byt ut Warsame
      </button>
      <button type="button" onPointerDown={filter((row) => row.area === 'E')}>
        Visa E
      </button>
      <button type="button" onPointerDown={filter((row) => row.area === 'Ä')}>
        Visa Ä
      </button>
      <button type="button" onPointerDown={filter(() => false)}>
        Töm
      </button>
      <button type="button" onPointerDown={sync(() => all)}>
        Återställ
      </button>
      <button type="button" onPointerDown={act(onLetters)}>
        Byt vad bokstäver gör
      </button>
    </div>
  );
}
