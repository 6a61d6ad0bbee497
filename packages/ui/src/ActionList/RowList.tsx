import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useAnnounce } from '../Announcer/index.ts';
import { classes } from '../classes.ts';
import styles from './RowList.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface RowListProps {
  /** What the list is: *Att göra idag*. */
  readonly label: string;
  /** Opens what the row is about: Enter, or a click on the row. */
  readonly onAction?: (id: string) => void;
  readonly isLoading?: boolean;
  /** What stands there when there is no row: what is so, and what to do. */
  readonly emptyText?: ReactNode;
  /** `act`: letters are left to the application. `typeahead`: they find the row whose title begins so. */
  readonly letters?: 'act' | 'typeahead';
}

interface RowListInnerProps<Row> extends RowListProps {
  readonly rows: readonly Row[];
  readonly emptyDefault: string;
  /** What is read of the row, and what letters search: begins with its title. */
  readonly textOf: (row: Row) => string;
  readonly rowClass: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
}

/** The list that `ActionList` and `ActorList` share: an ARIA grid list with one column. One tab stop. */
export function RowList<Row extends { readonly id: string }>(props: RowListInnerProps<Row>) {
  const { label, rows, onAction, isLoading = false, letters = 'typeahead' } = props;
  useArrival(isLoading, rows.length);
  return (
    <div className={c('frame')} aria-busy={isLoading || undefined}>
      <GridList
        className={c('list')}
        aria-label={label}
        items={rows}
        disallowTypeAhead={letters === 'act'}
        renderEmptyState={() => (
          <div className={c('empty')}>
            {isLoading ? texts.loading : (props.emptyText ?? props.emptyDefault)}
          </div>
        )}
        // drawn rows are kept per item: what they are drawn with must be told
        dependencies={[props.children, onAction]}
        {...(onAction && { onAction: (key) => onAction(String(key)) })}
      >
        {(row) => (
          <GridListItem
            id={row.id}
            textValue={props.textOf(row)}
            className={`${c('row', onAction !== undefined && 'acts')} ${props.rowClass(row)}`}
          >
            {props.children(row)}
          </GridListItem>
        )}
      </GridList>
      {isLoading && rows.length > 0 && <p className={c('more')}>{texts.loading}</p>}
    </div>
  );
}

/** Says how many rows came when the wait is over. */
function useArrival(isLoading: boolean, count: number) {
  const announce = useAnnounce();
  const waited = useRef(isLoading);
  useEffect(() => {
    if (waited.current && !isLoading) announce(texts.came(count), 'rows-came');
    waited.current = isLoading;
  }, [isLoading, count, announce]);
}
