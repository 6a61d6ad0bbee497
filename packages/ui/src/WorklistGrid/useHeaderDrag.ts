import { useRef, useState } from 'react';
import type { MouseEvent, PointerEvent, RefObject } from 'react';
import { NARROWEST, WIDEST } from './columnLayout.ts';
import { dropPlace } from './dropPlace.ts';
import type { DropPlace, Edges } from './dropPlace.ts';
import { measuredRem } from './useColumnLayout.ts';

/** A press that moves less than this, in px, is a click. */
const SLACK = 6;

interface Options {
  readonly grid: RefObject<HTMLElement | null>;
  readonly isEnabled: boolean;
  /** The tracks with one column as wide as this, for as long as it is dragged. */
  readonly tracksWith: (id: string, rem: number) => string;
  readonly tracks: string;
  readonly onResize: (id: string, rem: number | null, was: number) => void;
  readonly onDrop: (id: string, place: DropPlace) => void;
}

interface Drag {
  readonly kind: 'resize' | 'move';
  readonly id: string;
  readonly startX: number;
  readonly startRem: number;
  rem: number;
  isMoving: boolean;
  place: DropPlace | null;
}

/** The mouse on the header row: the edge of a column resizes it, the column itself is dragged to another place. */
export function useHeaderDrag(options: Options) {
  const { grid, isEnabled, tracks, tracksWith, onResize, onDrop } = options;
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const [drop, setDrop] = useState<DropPlace | null>(null);

  const draw = (value: string) => grid.current?.style.setProperty('--grid-columns', value);
  const end = () => {
    drag.current = null;
    setDrop(null);
  };

  const down = (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    const header = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    const id = header instanceof HTMLElement ? header.dataset['column'] : undefined;
    const isEdge = event.target instanceof HTMLElement && event.target.dataset['edge'] !== undefined;
    const isButton = event.target instanceof Element && event.target.closest('[data-column-menu]') !== null;
    if (!isEnabled || event.button !== 0 || id === undefined || header?.querySelector('input') || isButton)
      return;
    const rem = measuredRem(grid.current, id);
    drag.current = {
      kind: isEdge ? 'resize' : 'move',
      id,
      startX: event.clientX,
      startRem: rem,
      rem,
      isMoving: false,
      place: null,
    };
  };

  const move = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const by = event.clientX - held.startX;
    if (!held.isMoving && Math.abs(by) < (held.kind === 'resize' ? 1 : SLACK)) return;
    if (!held.isMoving) {
      held.isMoving = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    if (held.kind === 'resize') {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      held.rem = Math.min(Math.max(held.startRem + by / rem, NARROWEST), WIDEST);
      draw(tracksWith(held.id, held.rem));
    } else {
      held.place = dropPlace(edgesOf(event.currentTarget), held.id, event.clientX);
      setDrop(held.place);
    }
  };

  const up = () => {
    const held = drag.current;
    if (held?.isMoving) {
      wasDragged.current = true;
      if (held.kind === 'resize') onResize(held.id, held.rem, held.startRem);
      else if (held.place) onDrop(held.id, held.place);
    }
    end();
  };

  const cancel = () => {
    if (drag.current?.kind === 'resize') draw(tracks);
    end();
  };

  const doubleClick = (event: MouseEvent<HTMLElement>) => {
    const edge = event.target instanceof HTMLElement ? event.target : null;
    const id = edge?.dataset['edge'];
    if (isEnabled && id !== undefined) onResize(id, null, 0);
  };

  return {
    drop,
    /** Whether the click that comes now only ended a drag. */
    endedDrag: () => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
    /** Esc while the button is held: as it was. True: there was something to stop. */
    cancel: () => {
      const was = drag.current?.isMoving === true;
      if (was) cancel();
      return was;
    },
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: cancel,
      onDoubleClick: doubleClick,
    },
  };
}

function edgesOf(row: HTMLElement): readonly Edges[] {
  return [...row.querySelectorAll<HTMLElement>('[role="columnheader"][data-column]')].flatMap((header) => {
    const { left, right } = header.getBoundingClientRect();
    const id = header.dataset['column'];
    return id === undefined || header.querySelector('input') ? [] : [{ id, left, right }];
  });
}
