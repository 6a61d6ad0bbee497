import { AllCommunityModule, ModuleRegistry, createGrid, themeQuartz } from 'ag-grid-community';
import { ROW_HEIGHT, columns, compareText, type Row } from './rows.ts';
import type { MountSide } from './side.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** AG Grid Community without a framework: its quickest form. */
export const agGrid: MountSide = (element, rows) => {
  const api = createGrid<Row>(element, {
    theme: themeQuartz.withParams({ fontSize: 13.5 }),
    rowHeight: ROW_HEIGHT,
    headerHeight: 26,
    rowData: [...rows],
    getRowId: ({ data }) => data.id,
    rowSelection: { mode: 'multiRow', checkboxes: false, headerCheckbox: false },
    animateRows: false,
    suppressColumnVirtualisation: true,
    columnDefs: columns.map(({ id, header, text }) => ({
      colId: id,
      headerName: header,
      flex: 1,
      comparator: compareText,
      valueGetter: ({ data }) => (data ? text(data) : ''),
    })),
  });
  return {
    sort: () => api.applyColumnState({ state: [{ colId: 'name', sort: 'asc' }] }),
    focus: () => {
      api.ensureIndexVisible(0);
      api.setFocusedCell(0, 'name');
    },
    scroller: () => element.querySelector('.ag-grid-scrolling-viewport, .ag-body-viewport') ?? element,
    unmount: () => api.destroy(),
  };
};
