import type { ReactNode, Ref } from 'react';
import type { MenuPlace } from '../Menu/index.ts';
import type { ColumnLayout } from './columnLayout.ts';
import type { RowSource } from './rowSource.ts';
import type { GridSelection } from './selection.ts';
import type { GridTexts } from './texts.ts';
import type { GridColumn, GridHandle, GridPlace, GridSort } from './types.ts';

export interface WorklistGridProps<Row> {
  /** Names the grid. */
  readonly label: string;
  readonly source: RowSource<Row>;
  /** Stable between renders, or every row is drawn anew. At most 20 are shown. */
  readonly columns: readonly GridColumn<Row>[];
  /** How the worker has set the columns: one value to save and give back. Without it the grid keeps its own. */
  readonly columnLayout?: ColumnLayout;
  /** The worker can move, hide and resize columns, and this is how they are now. */
  readonly onColumnLayoutChange?: (layout: ColumnLayout) => void;
  /** Columns for which there is no room at the moment; not the worker's choice, so never part of her layout. */
  readonly hiddenColumns?: readonly string[];
  readonly rowId: (row: Row) => string;
  /** The row's name, for what is said and for "Välj …". */
  readonly rowName: (row: Row) => string;
  readonly sort?: GridSort;
  /** The source is to sort so. */
  readonly onSort?: (columnId: string, direction: GridSort['direction']) => void;
  /** The worker wants to filter on the column; focus is the owner's to place. */
  readonly onColumnFilter?: (columnId: string) => void;
  /** The column menu leads on to the dialog of all columns. */
  readonly onPreferences?: () => void;
  /** Enter or a click; `beside` with Ctrl. */
  readonly onOpen?: (rowId: string, how: { readonly beside: boolean }) => void;
  /** Shift+F10, the menu key or the right button: the place is for `ContextMenu`. */
  readonly onRowMenu?: (rowId: string, at: MenuPlace) => void;
  /** `act`: single letters a–z go to `onLetter`. `typeahead`: letters and digits find the row whose name begins so. */
  readonly letters?: 'act' | 'typeahead';
  readonly onLetter?: (letter: string, rowId: string) => void;
  readonly isSelectable?: boolean;
  /** A column of check boxes, for the mouse. */
  readonly hasCheckboxes?: boolean;
  readonly selection?: GridSelection;
  readonly onSelectionChange?: (selection: GridSelection) => void;
  /** The row that is open beside the list. */
  readonly currentId?: string | null;
  /** Where the tab stop was when this view was last left. */
  readonly initialPlace?: GridPlace;
  readonly onPlaceChange?: (place: GridPlace | null) => void;
  readonly isLoading?: boolean;
  /** Stands in the list when it has no rows. A text is also said. Null: nothing, since what to do stands below the list. */
  readonly empty?: ReactNode;
  readonly texts?: Partial<GridTexts>;
  /** A source that failed; without it the error goes to the nearest error boundary. */
  readonly onError?: (error: unknown) => void;
  readonly ref?: Ref<GridHandle>;
}
