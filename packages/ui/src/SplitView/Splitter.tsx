import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { ContextMenu, useContextMenu } from '../Menu/index.ts';
import { classes } from '../classes.ts';
import { capital } from './capital.ts';
import { sizeAt, splitKey } from './splitter.ts';
import type { SplitLimits, SplitSize } from './splitter.ts';
import styles from './SplitView.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

/** Pixels that a click may slip without being a drag. */
const SLIP = 3;

interface SplitterProps {
  readonly whole: RefObject<HTMLDivElement | null>;
  readonly controls: string;
  readonly paneName: string;
  readonly size: SplitSize;
  readonly limits: SplitLimits;
  readonly direction: 'row' | 'column';
  readonly onResize: (size: SplitSize) => void;
}

/** The bar between the panes. A click on it, and the menu key, offer its sizes: nobody has to drag. */
export function Splitter({ whole, controls, paneName, size, limits, direction, onResize }: SplitterProps) {
  const menu = useContextMenu();
  const wasDrag = useRef(false);
  const isRow = direction === 'row';

  const keyDown = (event: KeyboardEvent) => {
    menu.handlers.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = splitKey(event.key, size, limits, direction);
    if (!next) return;
    event.preventDefault();
    onResize(next);
  };
  const sizeFor = (event: MouseEvent): SplitSize => {
    const box = whole.current?.getBoundingClientRect() ?? new DOMRect();
    return isRow
      ? sizeAt(event.clientX, box.left, box.width, limits)
      : sizeAt(event.clientY, box.top, box.height, limits);
  };
  // On the window: the pointer leaves the bar, which is thin, at the first move.
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const bar = event.currentTarget;
    const from = { x: event.clientX, y: event.clientY };
    const end = new AbortController();
    wasDrag.current = false;
    const move = (now: globalThis.PointerEvent) => {
      wasDrag.current ||= Math.hypot(now.clientX - from.x, now.clientY - from.y) > SLIP;
      if (wasDrag.current) onResize(sizeFor(now));
    };
    const stop = () => {
      end.abort();
      bar.focus();
    };
    window.addEventListener('pointermove', move, { signal: end.signal });
    window.addEventListener('pointerup', stop, { signal: end.signal });
    window.addEventListener('pointercancel', stop, { signal: end.signal });
  };
  const choose = (id: string) => {
    const percent = { narrow: limits.min, half: 50, wide: limits.max }[id];
    if (percent === undefined) onResize({ ...size, isCollapsed: !size.isCollapsed });
    else onResize({ percent, isCollapsed: false });
  };
  const name = texts.splitter(paneName);
  return (
    <>
      <div
        role="separator"
        tabIndex={0}
        className={c('splitter')}
        aria-label={name}
        aria-controls={controls}
        aria-orientation={isRow ? 'vertical' : 'horizontal'}
        aria-valuenow={size.isCollapsed ? 0 : Math.round(size.percent)}
        aria-valuemin={0}
        aria-valuemax={limits.max}
        aria-valuetext={
          size.isCollapsed ? capital(texts.collapsed(paneName)) : capital(texts.size(paneName, size.percent))
        }
        onKeyDown={keyDown}
        onContextMenu={menu.handlers.onContextMenu}
        onPointerDown={press}
        onClick={(event) => {
          if (!wasDrag.current) menu.open({ x: event.clientX, y: event.clientY });
        }}
      />
      <ContextMenu
        at={menu.at}
        label={name}
        onClose={menu.close}
        onAction={choose}
        sections={[
          {
            id: 'sizes',
            items: [
              { id: 'narrow', label: texts.narrow, shortcut: 'Home' },
              { id: 'half', label: texts.half },
              { id: 'wide', label: texts.wide, shortcut: 'End' },
            ],
          },
          {
            id: 'fold',
            items: [
              {
                id: 'fold',
                label: size.isCollapsed ? texts.restore(paneName) : texts.collapse(paneName),
                shortcut: 'Enter',
              },
            ],
          },
        ]}
      />
    </>
  );
}
