import type { KeyboardEvent, ReactNode } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useAnnounce } from '../Announcer/index.ts';
import { classes } from '../classes.ts';
import { ReorderRow } from './ReorderRow.tsx';
import { moveBy, moveTo, placeOf } from './order.ts';
import { texts } from './texts.ts';
import styles from './ReorderList.module.css';

const c = classes(styles);

export interface ReorderItem {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  /** Why it keeps its place. Nothing moves past it. */
  readonly fixedReason?: string;
}

export interface ReorderListProps<Item extends ReorderItem> {
  readonly label: string;
  readonly items: readonly Item[];
  /** All ids in their new order, and which one moved. */
  readonly onReorder: (ids: readonly string[], movedId: string) => void;
  /** What stands first in each row: a checkbox. */
  readonly children?: (item: Item) => ReactNode;
  readonly isReadOnly?: boolean;
  readonly emptyText?: string;
}

/**
 * A list whose order the worker decides: by dragging, by the buttons of each row, or by Alt and the arrows. Focus stays
 * on what moved, and its new place is said.
 */
export function ReorderList<Item extends ReorderItem>(props: ReorderListProps<Item>) {
  const { label, items, onReorder, children, isReadOnly = false, emptyText = texts.empty } = props;
  const announce = useAnnounce();
  const placed = items.map(({ id, fixedReason }) => ({ id, isFixed: fixedReason !== undefined }));

  const put = (id: string, ids: readonly string[] | null) => {
    const name = items.find((item) => item.id === id)?.name ?? id;
    announce(ids ? texts.moved(name, ids.indexOf(id) + 1, ids.length) : texts.stays(name), 'reorder');
    if (ids) onReorder(ids, id);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'samla-reorder': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={c('drop')} />,
    onReorder: ({ keys, target }) => {
      const id = String([...keys][0]);
      if (target.dropPosition === 'on') return;
      put(id, moveTo(placed, id, placeOf(placed, id, String(target.key), target.dropPosition)));
    },
  });

  const keyDown = (event: KeyboardEvent) => {
    if (isReadOnly || !event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
    const id = row?.dataset['key'];
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(id, moveBy(placed, id, event.key === 'ArrowUp' ? -1 : 1));
  };

  return (
    <div onKeyDownCapture={keyDown}>
      <GridList
        aria-label={label}
        className={c('list')}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={c('empty')}>{emptyText}</p>}
      >
        {items.map((item) => (
          <ReorderRow
            key={item.id}
            item={item}
            isReadOnly={isReadOnly}
            canGoUp={moveBy(placed, item.id, -1) !== null}
            canGoDown={moveBy(placed, item.id, 1) !== null}
            onStep={(step) => put(item.id, moveBy(placed, item.id, step))}
          >
            {children?.(item)}
          </ReorderRow>
        ))}
      </GridList>
    </div>
  );
}
