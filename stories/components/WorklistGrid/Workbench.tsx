import { useMemo, useRef, useState } from 'react';
import { BulkActionBar } from '@samla/ui/BulkActionBar';
import { Button } from '@samla/ui/Button';
import { FilterField } from '@samla/ui/FilterField';
import { GridPreferences } from '@samla/ui/GridPreferences';
import { SavedViews } from '@samla/ui/SavedViews';
import {
  GridKeysButton,
  memoryRowSource,
  NOTHING_SELECTED,
  OWN_LAYOUT,
  selectedCount,
  WorklistGrid,
  type ColumnLayout,
  type GridHandle,
  type GridSelection,
} from '@samla/ui/WorklistGrid';
import { caseTexts, demoColumns, demoRows, type DemoRow } from '../../support/rows.tsx';

const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;
const all = demoRows(60);

interface Filters {
  readonly text: string;
  readonly area: string | null;
}
const AREAS: Readonly<Record<string, string>> = { children: 'B', elderly: 'Ä' };
const VIEWS = [
  { id: 'all', name: 'Alla mina', isFixed: true },
  { id: 'children', name: 'Barn och unga' },
  { id: 'elderly', name: 'Äldreomsorg' },
];

function passes(row: DemoRow, { text, area }: Filters): boolean {
  const has = row.name.toLocaleLowerCase('sv-SE').includes(text.toLocaleLowerCase('sv-SE'));
  return has && (area === null || row.area === area);
}

/** The list with all that stands round it in a workspace: views, filter, columns, keys and what can be done with many. */
export function Workbench({ onDeed }: { readonly onDeed: (deed: string) => void }) {
  const source = useMemo(() => memoryRowSource(all, rowId, rowName), []);
  const grid = useRef<GridHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [view, setView] = useState('all');
  const [filters, setFilters] = useState<Filters>({ text: '', area: null });
  const [selection, setSelection] = useState<GridSelection>(NOTHING_SELECTED);
  const [layout, setLayout] = useState<ColumnLayout>(OWN_LAYOUT);
  const [isArranging, setArranging] = useState(false);

  const narrow = (next: Filters) => {
    setFilters(next);
    source.replace(
      all.filter((row) => passes(row, next)),
      { reason: 'filter' },
    );
  };
  const open = (id: string) => {
    setView(id);
    narrow({ text: '', area: AREAS[id] ?? null });
  };
  const area = VIEWS.find(({ id }) => AREAS[id] !== undefined && AREAS[id] === filters.area);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6, blockSize: '36rem' }}>
      <SavedViews
        views={VIEWS}
        selectedId={view}
        isChanged={filters.text !== '' || filters.area !== (AREAS[view] ?? null)}
        onSelect={open}
        onSave={() => onDeed('save')}
        onRevert={() => open(view)}
        onSaveAs={(name) => onDeed(`saveAs ${name}`)}
        onRename={(id, name) => onDeed(`rename ${id} ${name}`)}
        onDelete={(id) => onDeed(`delete ${id}`)}
        onUndoDelete={({ id }) => onDeed(`undo ${id}`)}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
        <FilterField
          ref={filter}
          label="Filtrera listan"
          value={filters.text}
          onChange={(text) => narrow({ ...filters, text })}
          chips={area ? [{ id: area.id, name: `Område: ${area.name}` }] : []}
          onRemoveChip={() => narrow({ ...filters, area: null })}
          suggestions={VIEWS.filter(({ id }) => AREAS[id] !== undefined && area === undefined).map((one) => ({
            id: one.id,
            name: `Område: ${one.name}`,
          }))}
          onSuggestion={(id) => narrow({ text: '', area: AREAS[id] ?? null })}
          keys="Ctrl+F"
          onLeave={() => grid.current?.focus()}
        />
        <Button onPress={() => setArranging(true)}>Kolumner …</Button>
        <GridKeysButton hasColumnMenu />
      </div>
      <WorklistGrid
        ref={grid}
        label="Mina ärenden"
        source={source}
        columns={demoColumns}
        columnLayout={layout}
        onColumnLayoutChange={setLayout}
        onPreferences={() => setArranging(true)}
        onColumnFilter={() => filter.current?.focus()}
        rowId={rowId}
        rowName={rowName}
        onOpen={(id) => onDeed(`open ${id}`)}
        hasCheckboxes
        selection={selection}
        onSelectionChange={setSelection}
        texts={caseTexts}
        empty="Inga ärenden stämmer med filtret."
      />
      <BulkActionBar
        count={selectedCount(selection, source.count())}
        actions={[{ id: 'assign', label: 'Tilldela …', icon: 'assign' }]}
        onAction={onDeed}
        onClear={() => {
          grid.current?.clearSelection();
          grid.current?.focus();
        }}
      />
      <GridPreferences
        isOpen={isArranging}
        onClose={() => setArranging(false)}
        columns={demoColumns}
        layout={layout}
        onLayoutChange={setLayout}
      />
    </div>
  );
}
