import '../browser/grids/contract.ts';
import type { Side } from '../browser/grids/contract.ts';
import { median, report } from './lib/measure.ts';
import { builtPage } from './lib/page.ts';

/** The worklist beside AG Grid Community and React Aria's Table: the same rows, columns, order and page. */
const SIZES = [500, 10_000, 100_000] as const;
const ROUNDS = { 500: 5, 10_000: 5, 100_000: 3 } as const;
const PRESSES = 40;
const PAGES = 10;
const REST = 150;
const FRAMES = 120;
const SIDES = ['ours', 'agGrid', 'reactAria'] as const;
const NAMES = { agGrid: 'AG Grid Community 36', reactAria: "React Aria's Table in its Virtualizer" } as const;
/** AG Grid has no Ctrl+End. */
const LAST_ROW = { ours: 'Control+End', agGrid: 'End', reactAria: 'Control+End' } as const;
const UNITS = {
  mount: 'ms',
  sort: 'ms',
  'one ArrowDown': 'ms',
  'one PageDown': 'ms',
  'to the last row': 'ms',
  'frames dropped of 120 scrolled': 'frames',
  'frames without rows of 120 scrolled': 'frames',
} as const;
/** Frames come as soon as they are ready: at 60 a second every grid would take one frame for a key, and look alike. */
const UNTHROTTLED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
type Measure = keyof typeof UNITS;
type Times = Record<Measure, number[]>;

await using ends = new AsyncDisposableStack();
const page = await builtPage('grids', ends, UNTHROTTLED);

for (const size of SIZES) {
  const gaveUp = new Set<Side>();
  const times: Record<Side, Times> = { ours: none(), agGrid: none(), reactAria: none() };
  for (let round = 0; round < ROUNDS[size]; round++) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      if (gaveUp.has(side)) continue;
      console.error(`grid: ${size} rows, round ${round + 1} of ${ROUNDS[size]}, ${side} …`);
      await once(side, size, times[side]).catch(async (error: unknown) => {
        if (side === 'ours' || !String(error).includes('not shown within a minute')) throw error;
        gaveUp.add(side);
        await page.reload();
      });
    }
  }
  for (const measure of Object.keys(UNITS) as Measure[]) {
    for (const other of ['agGrid', 'reactAria'] as const) {
      report({
        name: `grid of ${size} rows, ${measure}`,
        unit: UNITS[measure],
        value: median(times.ours[measure]),
        reference: median(times[other][measure]),
        against: gaveUp.has(other)
          ? `${NAMES[other]}, which did not answer all within a minute`
          : NAMES[other],
      });
    }
  }
}

/** One grid, with keys in it; and the same anew, sorted and scrolled without focus, which would go along. */
async function once(side: Side, size: number, into: Times): Promise<void> {
  into.mount.push(await mount(side, size));
  await page.evaluate(() => window.gridsPage.focus());
  for (let index = 1; index <= PRESSES; index++) into['one ArrowDown'].push(await press('ArrowDown', index));
  for (let count = 0; count < PAGES; count++) into['one PageDown'].push(await press('PageDown', null));
  into['to the last row'].push(await press(LAST_ROW[side], size - 1));
  await page.evaluate(() => window.gridsPage.unmount());
  await mount(side, size);
  into.sort.push(await page.evaluate(() => window.gridsPage.sort()));
  const { late, blank } = await page.evaluate((frames) => window.gridsPage.scroll(frames), FRAMES);
  into['frames dropped of 120 scrolled'].push(late);
  into['frames without rows of 120 scrolled'].push(blank);
  await page.evaluate(() => window.gridsPage.unmount());
}

function mount(side: Side, size: number): Promise<number> {
  return page.evaluate(([which, rows]) => window.gridsPage.mount(which, rows), [side, size] as const);
}

/** A key on a page at rest: a frame under way would be waited for, and AG Grid passes over pages in quick succession. */
async function press(key: string, index: number | null): Promise<number> {
  await page.waitForTimeout(REST);
  await page.evaluate((to) => window.gridsPage.awaitPress(to), index);
  await page.keyboard.press(key);
  return page.evaluate(() => window.gridsPage.pressed());
}

function none(): Times {
  return Object.fromEntries(Object.keys(UNITS).map((measure) => [measure, []])) as unknown as Times;
}
