import type { ReactNode, Ref } from 'react';
import type { RowSource } from './rowSource.ts';
import type { GridSelection } from './selection.ts';
import type { GridColumn, GridHandle, GridPlace, GridSort, GridTexts } from './types.ts';

export interface WorklistGridProps<Row> {
  /** Names the grid. */
  readonly label: string;
  readonly source: RowSource<Row>;
  /** Stable between renders, or every row is drawn anew. */
  readonly columns: readonly GridColumn<Row>[];
  readonly hiddenColumns?: readonly string[];
  readonly columnOrder?: readonly string[];
  readonly rowId: (row: Row) => string;
  /** The row's name, for what is said and for "Välj …". */
  readonly rowName: (row: Row) => string;
  readonly sort?: GridSort;
  readonly onSort?: (columnId: string) => void;
  /** Enter or a click; `beside` with Ctrl. */
  readonly onOpen?: (rowId: string, how: { readonly beside: boolean }) => void;
  readonly onRowMenu?: (rowId: string, anchor: HTMLElement) => void;
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
  /** Stands in the list when it has no rows. */
  readonly empty?: ReactNode;
  readonly texts?: Partial<GridTexts>;
  /** A source that failed; without it the error goes to the nearest error boundary. */
  readonly onError?: (error: unknown) => void;
  readonly ref?: Ref<GridHandle>;
}
