import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Space } from '../Diagram/paper.ts';
import { lineHeight } from '../Diagram/paper.ts';
import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import type { Period, PeriodRow } from './PeriodLine.tsx';
import type { Span } from './axis.ts';
import { layoutRow } from './layout.ts';
import type { Box } from './layout.ts';
import { periodKey } from './periodKey.ts';
import { periodDates, periodWords } from './periodText.ts';
import { texts } from './texts.ts';
import styles from './PeriodLine.module.css';

const c = classes(styles);

interface RowProps {
  readonly row: PeriodRow;
  readonly span: Span;
  readonly space: Space;
  readonly onOpen?: (period: Period) => void;
  readonly onShow: (period: Period | null) => void;
}

/** The periods of one kind: one tab stop, arrows between them. */
export function Row({ row, span, space, onOpen, onShow }: RowProps) {
  const list = useRef<HTMLUListElement>(null);
  const [stopId, setStopId] = useState<string | null>(null);
  const periods = row.periods.toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
  const stop = periods.find((period) => period.id === stopId) ?? periods[0];
  const { boxes, height } = layoutRow(
    periods.map((period) => ({ from: period.from, to: period.to, words: periodWords(period) })),
    span,
    { width: space.width, bar: Math.round(space.em * 0.75), line: lineHeight(space), measure: space.measure },
  );
  const keyDown = (event: KeyboardEvent, place: number) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = periodKey(event.key, place, periods.length);
    if (next === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div className={c('row')}>
      <p className={c('name')}>{row.name}</p>
      <ul
        ref={list}
        className={c('track')}
        aria-label={row.name}
        style={{ blockSize: Math.max(height, space.row) }}
      >
        {periods.map((period, place) => {
          const box = boxes[place];
          if (box === undefined) return null;
          const at = {
            insetInlineStart: box.x,
            insetBlockStart: box.top,
            inlineSize: box.width,
            blockSize: box.height,
          };
          const show = () => onShow(period);
          return (
            <li key={period.id} className={c('place')} style={at} onPointerEnter={show}>
              {onOpen ? (
                <button
                  type="button"
                  className={c('period')}
                  tabIndex={period.id === stop?.id ? 0 : -1}
                  onFocus={() => {
                    setStopId(period.id);
                    show();
                  }}
                  onBlur={() => onShow(null)}
                  onKeyDown={(event) => keyDown(event, place)}
                  onClick={() => onOpen(period)}
                >
                  <Drawn period={period} box={box} />
                </button>
              ) : (
                <span className={c('period')}>
                  <Drawn period={period} box={box} />
                </span>
              )}
            </li>
          );
        })}
        {periods.length === 0 && <li className={c('none')}>{texts.noPeriods}</li>}
      </ul>
    </div>
  );
}

function Drawn({ period, box }: { readonly period: Period; readonly box: Box }) {
  const at = { marginInlineStart: box.bar.x - box.x, inlineSize: box.bar.width };
  return (
    <>
      <span className={c('bar', `tone-${period.tone ?? 'house'}`, period.to === null && 'open')} style={at} />
      <span className={c('words')}>
        {periodWords(period)} <Hidden>{periodDates(period)}</Hidden>
      </span>
    </>
  );
}
