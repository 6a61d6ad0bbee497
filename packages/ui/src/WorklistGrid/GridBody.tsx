import { gridClass as c } from './gridClass.ts';
import { GridRow } from './GridRow.tsx';
import type { WorklistGridProps } from './props.ts';
import { isSelected } from './selection.ts';
import { uniqueKeys } from './uniqueKeys.ts';
import type { GridState } from './useGridState.ts';

/** Rows that are on their way look like this many. */
const SKELETON = [0, 1, 2, 3, 4, 5, 6, 7];

interface GridBodyProps<Row> {
  readonly props: WorklistGridProps<Row>;
  readonly state: GridState<Row>;
}

/** The rows of the window, or the one row that says that there are none, unless something below the list does. */
export function GridBody<Row>({ props, state }: GridBodyProps<Row>) {
  const { source, rowId, rowName, currentId, hasCheckboxes = false } = props;
  const { active, count, columns, chosen, editing, isSelectable, rows, texts } = state;
  const keyOf = uniqueKeys();
  const isEditable = props.columns.some((column) => column.edit !== undefined);
  if (count === 0) return <NoRows props={props} state={state} />;
  return (
    <div role="rowgroup" className={c('body')} style={{ blockSize: rows.height }}>
      {rows.items.map((item) => {
        const row = source.peek(item.index);
        const id = row === undefined ? null : rowId(row);
        const name = row === undefined ? '' : rowName(row);
        return (
          <GridRow
            key={keyOf(id, item.index)}
            row={row}
            name={name}
            index={item.index}
            start={item.start}
            columns={columns.shown}
            activeColumnId={item.index === active.index ? active.columnId : null}
            isSelected={isSelectable ? id !== null && isSelected(chosen.selection, id) : undefined}
            isCurrent={id !== null && id === currentId}
            selectLabel={hasCheckboxes ? texts.selectRow(name) : undefined}
            isEditable={isEditable}
            drafts={id === null ? undefined : editing.drafts.get(id)}
            texts={texts}
          />
        );
      })}
    </div>
  );
}

function NoRows<Row>({ props, state }: GridBodyProps<Row>) {
  const { texts, columnIds } = state;
  const isBusy = props.isLoading === true;
  if (!isBusy && props.empty === null) return null;
  return (
    <div role="rowgroup" className={isBusy ? c('busy') : undefined}>
      <div role="row" aria-rowindex={2}>
        <div role="gridcell" aria-colindex={1} aria-colspan={columnIds.length} className={c('emptyRow')}>
          {isBusy ? texts.loading : (props.empty ?? texts.empty)}
        </div>
      </div>
      {isBusy && (
        <div aria-hidden="true">
          {SKELETON.map((line) => (
            <div key={line} className={c('skeleton')}>
              {columnIds.map((id) => (
                <span key={id} className={c('waiting')} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
