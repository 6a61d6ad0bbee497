import { useEffect, useMemo, useRef } from 'react';
import { pagedRowSource, WorklistGrid, type GridHandle, type PagedRowSource } from '@samla/ui/WorklistGrid';
import { caseTexts, demoColumns, demoRows, type DemoRow } from './rows.tsx';

const later = <T,>(value: T, delay: number) =>
  new Promise<T>((resolve) => {
    setTimeout(() => resolve(value), delay);
  });

/** Rows that live elsewhere and take their time, as the host's do. */
function farAway(rows: number, delay: number, isStalled: boolean, isEmptyFirst: boolean) {
  const all = demoRows(rows);
  let held = isEmptyFirst ? [] : all;
  const source: PagedRowSource<DemoRow> = pagedRowSource<DemoRow>({
    fetch: (from, to) =>
      isStalled && from > 0
        ? new Promise(() => undefined)
        : later({ rows: held.slice(from, to), count: held.length }, delay),
    indexOf: (id) => {
      const index = held.findIndex((row) => row.id === id);
      return later(index < 0 ? null : index, delay);
    },
    find: (prefix, from) => {
      const index = held.findIndex((row, place) => place >= from && row.name.startsWith(prefix));
      return later(index < 0 ? null : index, delay);
    },
  });
  const change = (next: readonly DemoRow[]) => {
    held = next;
    void source.refresh({ reason: 'sync' });
  };
  return {
    source,
    bringAll: () => change(all),
    remove: (name: string) => change(held.filter((row) => row.name !== name)),
    toEnd: (name: string) =>
      change([...held.filter((row) => row.name !== name), ...held.filter((row) => row.name === name)]),
  };
}

interface PagedGridProps {
  readonly rows: number;
  /** Milliseconds until an answer comes. */
  readonly delay: number;
  /** After the first page no answer comes. */
  readonly isStalled?: boolean;
  /** No row is there until the button brings them. */
  readonly isEmptyFirst?: boolean;
  readonly onOpen: (id: string) => void;
}

export function PagedGrid({ rows, delay, isStalled = false, isEmptyFirst = false, onOpen }: PagedGridProps) {
  const { source, bringAll, remove, toEnd } = useMemo(
    () => farAway(rows, delay, isStalled, isEmptyFirst),
    [rows, delay, isStalled, isEmptyFirst],
  );
  const grid = useRef<GridHandle>(null);
  useEffect(() => void source.refresh({ reason: 'loaded' }), [source]);
  const away = (act: () => void) => (event: React.PointerEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, height: '40rem' }}>
      <div style={{ display: 'flex', gap: 8 }}>
        <button type="button" onPointerDown={away(() => remove('Warsame, Omar'))}>
          Ta bort Warsame
        </button>
        <button type="button" onPointerDown={away(() => toEnd('Warsame, Omar'))}>
          Flytta Warsame sist
        </button>
        <button type="button" onPointerDown={away(() => grid.current?.focus())}>
          Till listan
        </button>
        <button type="button" onPointerDown={away(bringAll)}>
          Raderna kommer
        </button>
      </div>
      <WorklistGrid
        ref={grid}
        label="Mina ärenden"
        source={source}
        columns={demoColumns}
        rowId={rowId}
        rowName={rowName}
        texts={caseTexts}
        onOpen={onOpen}
      />
    </div>
  );
}

const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;
