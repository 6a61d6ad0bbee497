import '@samla/ui/base.css';
import './page.css';
import { agGrid } from './ag-grid.ts';
import './contract.ts';
import type { Side } from './contract.ts';
import { ours } from './ours.tsx';
import { reactAria } from './react-aria.tsx';
import { benchRows, byName, type Row } from './rows.ts';
import type { GridSide, MountSide } from './side.ts';

const PATIENCE = 60_000;
/** A frame that took longer than this let one of sixty a second pass. */
const LATE = 1500 / 60;
const sides: Readonly<Record<Side, MountSide>> = { ours, agGrid, reactAria };

let side: GridSide | null = null;
let rows: readonly Row[] = [];
let nextPress: Promise<number> = Promise.resolve(Number.NaN);

const HEADERS = { least: 20, most: 70 };
const holds = (element: Element | null | undefined, row: Row | undefined) =>
  row !== undefined && (element?.textContent.includes(row.number) ?? false);
/** Where a row is drawn: by its first cell, which every grid gives a box. */
const boxOf = (row: Element) =>
  (row.querySelector('[role=rowheader], [role=gridcell]') ?? row).getBoundingClientRect();
/**
 * The row drawn over this height, by the boxes of the rows: React Aria lets no pointer through while it scrolls, so the
 * page cannot be asked what lies at a point.
 */
const rowOver = (y: number) =>
  [...document.querySelectorAll('[role=row]')].find((row) => {
    const { top, bottom } = boxOf(row);
    return top > HEADERS.least && top <= y && y < bottom;
  });
/** The topmost row stands right under the header. */
const isFirst = (row: Row | undefined) => holds(rowOver(HEADERS.most), row) || holds(rowOver(40), row);
const focusedRow = () => document.activeElement?.closest('[role=row]');

/** Milliseconds from `began` until a frame was painted in which it is so. */
function painted(began: number, isSo: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.now() - began > PATIENCE) return reject(new Error('not shown within a minute'));
      if (!isSo()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

function shown(): GridSide {
  if (!side) throw new Error('No grid is on the page');
  return side;
}

window.gridsPage = {
  mount(which, count) {
    const element = document.getElementById('root');
    if (!element) throw new Error('index.html has no element with the id root');
    rows = benchRows(count);
    const began = performance.now();
    side = sides[which](element, rows);
    return painted(began, () => isFirst(rows[0]));
  },
  sort() {
    const sorted = byName(rows);
    const began = performance.now();
    shown().sort();
    rows = sorted;
    return painted(began, () => isFirst(sorted[0]));
  },
  async focus() {
    shown().focus();
    await painted(performance.now(), () => holds(focusedRow(), rows[0]));
  },
  awaitPress(index) {
    const from = focusedRow()?.textContent;
    nextPress = new Promise((resolve, reject) => {
      const begin = ({ timeStamp }: KeyboardEvent) =>
        void painted(timeStamp, () => {
          const row = focusedRow();
          const box = row ? boxOf(row) : null;
          const isThere = index === null ? row?.textContent !== from : holds(row, rows[index]);
          return isThere && box !== null && box.top > HEADERS.least && box.bottom <= innerHeight + 1;
        }).then(resolve, reject);
      window.addEventListener('keydown', begin, { capture: true, once: true });
    });
    nextPress.catch(() => undefined);
  },
  pressed: () => nextPress,
  async scroll(frames) {
    const scroller = shown().scroller();
    let before = performance.now();
    let late = 0;
    let blank = 0;
    for (let frame = 0; frame < frames; frame += 1) {
      scroller.scrollTop += 97;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      if (now - before > LATE) late += 1;
      before = now;
      // one of two heights, since one alone can hit the line between two rows
      if (!(rowOver(innerHeight / 2) ?? rowOver(innerHeight / 2 + 3))?.textContent) blank += 1;
    }
    return { late, blank };
  },
  unmount() {
    side?.unmount();
    side = null;
    document.getElementById('root')?.replaceChildren();
  },
};
