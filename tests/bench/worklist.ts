import '../browser/worklist/contract.ts';
import { median, report } from './lib/measure.ts';
import { builtPage } from './lib/page.ts';
import { pressToPainted } from './lib/painted.ts';

/** The worklist at 10 000 rows and a bare TanStack table with the same rows, columns and cells, mounted in turn. */
const ROUNDS = 7;
const PRESSES = 40;
const against = 'a bare TanStack table with the same rows and columns: no roles, no names, no focus, one key';
const sides = {
  ours: {
    scroller: ':has(> [role=grid])',
    row: (index: number) => `[role=row][data-index="${index}"]:focus-within`,
  },
  reference: {
    scroller: '.bareScroller',
    row: (index: number) => `.bareRow[data-index="${index}"][data-active]`,
  },
};
type Times = Record<keyof typeof sides, number[]>;
const times: Record<'mount' | 'inside' | 'scrolling', Times> = {
  mount: { ours: [], reference: [] },
  inside: { ours: [], reference: [] },
  scrolling: { ours: [], reference: [] },
};

await using ends = new AsyncDisposableStack();
const page = await builtPage('worklist', ends);

for (let round = 0; round < ROUNDS; round++) {
  const order = ['ours', 'reference'] as const;
  for (const side of round % 2 === 0 ? order : order.toReversed()) {
    const { row, scroller } = sides[side];
    const mount = await page.evaluate(
      ([which, shown]) => {
        const began = performance.now();
        window.worklistPage.mount(which);
        return window.paintedSince(began, shown);
      },
      [side, row(0)] as const,
    );
    times.mount[side].push(mount);
    for (let index = 1; index <= PRESSES; index++) {
      const before = await scrolled(scroller);
      const time = await pressToPainted(page, 'ArrowDown', row(index));
      times[(await scrolled(scroller)) === before ? 'inside' : 'scrolling'][side].push(time);
    }
    await page.evaluate(() => window.worklistPage.unmount());
  }
}
for (const [what, { ours, reference }] of Object.entries({
  'worklist of 10 000 rows, mount': times.mount,
  'worklist of 10 000 rows, one ArrowDown within the window': times.inside,
  'worklist of 10 000 rows, one ArrowDown that scrolls': times.scrolling,
})) {
  report({ name: what, unit: 'ms', value: median(ours), reference: median(reference), against });
}

/** Pixels that the list is scrolled by. */
function scrolled(scroller: string): Promise<number> {
  return page.locator(scroller).evaluate((element) => element.scrollTop);
}
