import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { tabKey } from '../TabList/tabKey.ts';
import { classes } from '../classes.ts';
import styles from './SavedViews.module.css';
import { texts } from './texts.ts';
import type { SavedView } from './viewName.ts';
import { ViewName } from './ViewName.tsx';

const c = classes(styles);

export interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly selectedId: string;
  readonly isChanged: boolean;
  readonly label: string | undefined;
  readonly controls: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onRename: (view: SavedView) => void;
  readonly onDelete: (view: SavedView) => void;
  /** A view that is to have the focus as soon as it is drawn; a new object each time it is wanted. */
  readonly wanted: { readonly id: string } | null;
}

/** A few views, side by side. Moving does not open: Enter does, for opening one fetches its rows. */
export function ViewTabs(props: ViewListProps) {
  const { views, selectedId, isChanged, label, controls, onSelect, onRename, onDelete, wanted } = props;
  const list = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const stop = [focusedId, selectedId].find((id) => views.some((view) => view.id === id)) ?? views[0]?.id;
  const focusAt = (index: number) =>
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  const met = useRef(wanted);
  useLayoutEffect(() => {
    if (wanted === null || wanted === met.current) return;
    const tab = list.current?.querySelector<HTMLElement>(`[data-view="${CSS.escape(wanted.id)}"]`);
    if (!tab) return;
    met.current = wanted;
    tab.focus();
  });

  const keyDown = (event: KeyboardEvent, view: SavedView, index: number) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const action = tabKey(event.key, index, views.length);
    const isOwn = view.isFixed !== true;
    if (event.key !== 'F2' && (action === null || (action.kind === 'close' && !isOwn))) return;
    event.preventDefault();
    if (event.key === 'F2') return isOwn ? onRename(view) : undefined;
    if (action?.kind === 'focus') return focusAt(action.index);
    return action?.kind === 'select' ? onSelect(view.id) : onDelete(view);
  };

  return (
    <div className={c('tabs')} role="tablist" aria-label={label ?? texts.label} ref={list}>
      {views.map((view, index) => (
        <div
          key={view.id}
          role="tab"
          className={c('tab', view.id === selectedId && 'selected')}
          aria-selected={view.id === selectedId}
          aria-controls={view.id === selectedId ? controls : undefined}
          tabIndex={view.id === stop ? 0 : -1}
          data-view={view.id}
          onFocus={() => setFocusedId(view.id)}
          onClick={() => onSelect(view.id)}
          onKeyDown={(event) => keyDown(event, view, index)}
        >
          <ViewName view={view} isChanged={isChanged && view.id === selectedId} />
        </div>
      ))}
    </div>
  );
}
