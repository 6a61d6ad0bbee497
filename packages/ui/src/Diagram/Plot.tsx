import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import { Patterns } from './Marks.tsx';
import type { ShownData } from './data.ts';
import { pointText } from './format.ts';
import { c as look } from './looks.ts';
import type { Draw } from './paper.ts';
import { readingKey } from './reading.ts';
import type { Point } from './reading.ts';
import { texts } from './texts.ts';
import { useSpace } from './useSpace.ts';
import styles from './Diagram.module.css';

const c = classes(styles);

interface PlotProps {
  readonly data: ShownData;
  readonly draw: Draw;
  readonly hasShares: boolean;
  readonly isInteractive: boolean;
  readonly titleId: string;
  readonly findingId: string;
}

/** The drawing, and what is read in it: by keys from one tab stop, or by pointing. */
export function Plot({ data, draw, hasShares, isInteractive, titleId, findingId }: PlotProps) {
  const ids = useId();
  const hintId = useId();
  const announce = useAnnounce();
  const holder = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const space = useSpace(holder, probe);
  const [read, setRead] = useState<{ readonly point: Point; readonly isPointed: boolean } | null>(null);
  const at = isIn(read?.point, data) ? (read?.point ?? null) : null;
  const isPointed = read?.isPointed === true;
  useEscape(isPointed, () => setRead(null));

  const drawing = space && draw({ ...space, data, at, ids });
  const say = (point: Point) => pointText(data, point.category, point.series, hasShares);

  const keyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const ground = {
      categories: data.categories.length,
      series: data.series.length,
      isRows: drawing?.isRows ?? false,
    };
    const next = readingKey(event.key, at, ground);
    if (next === undefined) return;
    event.preventDefault();
    // a reading is a layer of its own: Esc leaves it, not the dialog that the chart may stand in
    event.stopPropagation();
    setRead(next && { point: next, isPointed: false });
    announce(next ? say(next) : texts.leftReading, 'diagram');
  };
  // a finger leaves when it lifts, and what it pointed at stays to be read
  const leave = (event: PointerEvent) => {
    if (isPointed && event.pointerType === 'mouse') setRead(null);
  };
  const point = (event: PointerEvent) => {
    const found = event.target instanceof Element ? event.target.getAttribute('data-point') : null;
    const [category, series] = (found ?? '').split(' ').map(Number);
    if (found !== null && category !== undefined && series !== undefined)
      setRead({ point: { category, series }, isPointed: true });
  };

  const svg = space && drawing && (
    <svg
      className={look('chart')}
      width={space.width}
      height={Math.ceil(drawing.height)}
      viewBox={`0 0 ${space.width} ${Math.ceil(drawing.height)}`}
      {...(isInteractive
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-labelledby': titleId, 'aria-describedby': findingId })}
    >
      <Patterns data={data} ids={ids} />
      {drawing.content}
    </svg>
  );
  return (
    <div className={c('plot')} {...(isInteractive && { onPointerLeave: leave })}>
      <span className={c('probe')} ref={probe} aria-hidden="true" />
      {isInteractive && (
        <p className={c('readout', at !== null && 'read')} data-readout="">
          {at ? say(at) : texts.hint}
        </p>
      )}
      <div
        ref={holder}
        className={c('paper')}
        {...(isInteractive && {
          role: 'application',
          'aria-roledescription': texts.kind,
          'aria-labelledby': titleId,
          'aria-describedby': `${findingId} ${hintId}`,
          tabIndex: 0,
          onKeyDown: keyDown,
          onBlur: () => setRead(null),
          onPointerMove: point,
          onPointerDown: point,
        })}
      >
        {svg}
      </div>
      {isInteractive && (
        <Hidden id={hintId}>{data.series.length > 1 ? texts.keysManySeries : texts.keysOneSeries}</Hidden>
      )}
    </div>
  );
}

/** Whether the point is still one of the chart: figures may have changed under it. */
const isIn = (point: Point | undefined, data: ShownData): boolean =>
  point !== undefined && point.category < data.categories.length && point.series < data.series.length;

/** What shows by pointing can be put away without moving the pointer. The key goes on to whom it may concern. */
function useEscape(isActive: boolean, onEscape: () => void): void {
  const run = useRef(onEscape);
  useEffect(() => {
    run.current = onEscape;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') run.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isActive]);
}
