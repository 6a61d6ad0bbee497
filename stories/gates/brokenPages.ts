/** A page that breaks one invariant, and the same page mended: the gate must refuse the one and let the other through. */
interface BrokenPage {
  readonly breaks: string;
  readonly how: string;
  readonly broken: string;
  readonly mended: string;
  /** What of the page has focus, as if keys had put it there. */
  readonly focused?: string;
}

const row = (index: string, cells: string) => `<div role="row" ${index}>${cells}</div>`;
const cell = (tabindex: number) => `<div role="gridcell" tabindex="${String(tabindex)}">a</div>`;
const grid = (rows: string) => `<div role="grid" aria-label="g" aria-rowcount="9">${rows}</div>`;
const BIG = 'style="width:48px;height:48px"';
const RING = '<style>:focus { outline: 2px solid black }</style>';

export const BROKEN_PAGES: readonly BrokenPage[] = [
  {
    breaks: 'one-tab-stop',
    how: 'two cells of a grid are in the tab order',
    broken: grid(row('aria-rowindex="1"', cell(0) + cell(0))),
    mended: grid(row('aria-rowindex="1"', cell(0) + cell(-1))),
  },
  {
    breaks: 'one-tab-stop',
    how: 'the row that was the stop is gone',
    broken: grid(row('aria-rowindex="1"', cell(-1) + cell(-1))),
    mended: grid(row('aria-rowindex="1"', cell(-1) + cell(0))),
  },
  {
    breaks: 'one-tab-stop',
    how: 'every tab of a tab list is in the tab order',
    broken: `<div role="tablist"><button role="tab" ${BIG}>a</button><button role="tab" ${BIG}>b</button></div>`,
    mended: `<div role="tablist"><button role="tab" ${BIG}>a</button><button role="tab" tabindex="-1" ${BIG}>b</button></div>`,
  },
  {
    breaks: 'one-tab-stop',
    how: 'every button of a toolbar is in the tab order',
    broken: `<div role="toolbar"><button ${BIG}>a</button><button ${BIG}>b</button></div>`,
    mended: `<div role="toolbar"><button tabindex="-1" ${BIG}>a</button><button ${BIG}>b</button></div>`,
  },
  {
    breaks: 'one-tab-stop',
    how: 'radio buttons without a common name',
    broken: '<div role="radiogroup"><input type="radio"><input type="radio" style="margin-left:30px"></div>',
    mended:
      '<div role="radiogroup"><input type="radio" name="n"><input type="radio" name="n" style="margin-left:30px"></div>',
  },
  {
    breaks: 'rows-count-up',
    how: 'rows are counted from zero',
    broken: grid(row('aria-rowindex="0"', cell(0)) + row('aria-rowindex="1"', cell(-1))),
    mended: grid(row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="2"', cell(-1))),
  },
  {
    breaks: 'rows-count-up',
    how: 'the rows in the page are not in the order of the list',
    broken: grid(
      row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="7"', '') + row('aria-rowindex="3"', ''),
    ),
    mended: grid(
      row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="3"', '') + row('aria-rowindex="7"', ''),
    ),
  },
  {
    breaks: 'rows-count-up',
    how: 'a row has no number',
    broken: grid(row('aria-rowindex="1"', cell(0)) + row('', '')),
    mended: grid(row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="2"', '')),
  },
  {
    breaks: 'rows-count-up',
    how: 'a row has a number above the count',
    broken: grid(row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="10"', '')),
    mended: grid(row('aria-rowindex="1"', cell(0)) + row('aria-rowindex="9"', '')),
  },
  {
    breaks: 'ids-once',
    how: 'two elements have one id',
    broken: '<p id="a">a</p><p id="a">b</p>',
    mended: '<p id="a">a</p><p id="b">b</p>',
  },
  {
    breaks: 'one-voice',
    how: 'two live regions of the application',
    broken: '<span role="status" data-announcer></span>',
    mended: '<span role="status"></span>',
  },
  {
    breaks: 'large-targets',
    how: 'two small buttons side by side',
    broken:
      '<button style="width:20px;height:20px">a</button><button style="width:20px;height:20px">b</button>',
    mended:
      '<button style="width:24px;height:24px">a</button><button style="width:24px;height:24px">b</button>',
  },
  {
    breaks: 'large-targets',
    how: 'a small button right beside a large one',
    broken:
      '<button style="width:16px;height:16px">a</button><button style="width:48px;height:48px">b</button>',
    mended:
      '<button style="width:16px;height:16px;margin:4px">a</button><button style="width:48px;height:48px;margin:4px">b</button>',
  },
  {
    breaks: 'density-in-height',
    how: 'a button is narrower in one density',
    broken: `<div data-densities><section><p>a</p><button ${BIG}>a</button></section><section><p>b</p><button style="width:44px">a</button></section></div>`,
    mended: `<div data-densities><section><p>a</p><button ${BIG}>a</button></section><section><p>b</p><button style="width:48px;height:40px">a</button></section></div>`,
  },
  {
    breaks: 'focus-kept',
    how: 'what had focus was taken away',
    broken: `${RING}<p>a</p>`,
    mended: `${RING}<button id="f">a</button>`,
    focused: '#f',
  },
  {
    breaks: 'focus-not-covered',
    how: 'a bar at the bottom of the window lies over what has focus',
    broken: `${RING}<button id="f" style="position:fixed;bottom:4px">a</button><div style="position:fixed;bottom:0;left:0;right:0;height:60px;background:white">bar</div>`,
    mended: `${RING}<button id="f" style="position:fixed;bottom:64px">a</button><div style="position:fixed;bottom:0;left:0;right:0;height:60px;background:white">bar</div>`,
    focused: '#f',
  },
  {
    breaks: 'focus-not-covered',
    how: 'what has focus is scrolled out of the window',
    broken: `${RING}<button id="f" style="position:fixed;top:-200px">a</button>`,
    mended: `${RING}<button id="f" style="position:fixed;top:0">a</button>`,
    focused: '#f',
  },
  {
    breaks: 'focus-marked',
    how: 'the ring was taken away',
    broken: '<style>:focus { outline: none }</style><button id="f">a</button>',
    mended: `${RING}<button id="f">a</button>`,
    focused: '#f',
  },
  {
    breaks: 'focus-marked',
    how: 'the ring cannot be seen',
    broken: '<style>:focus { outline: 2px solid transparent }</style><button id="f">a</button>',
    mended: `${RING}<button id="f">a</button>`,
    focused: '#f',
  },
  {
    breaks: 'still',
    how: 'something turns without end',
    broken:
      '<style>@keyframes t { to { rotate: 1turn } } p { animation: t 1s infinite !important }</style><p>a</p>',
    mended: '<p>a</p>',
  },
  {
    breaks: 'not-clipped',
    how: 'a long word is cut off by its box',
    broken: '<p style="width:120px;overflow:hidden;overflow-wrap:normal">Familjehemsplaceringsutredning</p>',
    mended:
      '<p style="width:120px;overflow:hidden;overflow-wrap:anywhere">Familjehemsplaceringsutredning</p>',
  },
  {
    breaks: 'not-clipped',
    how: 'a line is too low for its text',
    broken: '<p style="height:20px;width:100px;overflow:hidden">två rader text som inte får plats här</p>',
    mended: '<p style="height:20px;width:100px;overflow:auto">två rader text som inte får plats här</p>',
  },
  {
    breaks: 'not-clipped',
    how: 'a layer is higher than the window and does not scroll',
    broken: '<div style="position:fixed;inset:0"><p style="margin-top:400px">a</p></div>',
    mended: '<div style="position:fixed;inset:0;overflow:auto"><p style="margin-top:400px">a</p></div>',
  },
  {
    breaks: 'page-in-window',
    how: 'a box is wider than the window',
    broken: '<div style="width:500px">a</div>',
    mended: '<div style="overflow-x:auto"><div style="width:500px">a</div></div>',
  },
  {
    breaks: 'edges',
    how: 'a button is told by its colour alone',
    broken: '<button style="border:0;background:green;width:48px;height:48px">a</button>',
    mended: '<button style="border:1px solid transparent;background:green;width:48px;height:48px">a</button>',
  },
  {
    breaks: 'brief',
    how: 'something fades for a second',
    broken: '<style>@keyframes f { from { opacity: 0 } } p { animation: f 1s !important }</style><p>a</p>',
    mended: '<style>@keyframes f { from { opacity: 0 } } p { animation: f 0.15s !important }</style><p>a</p>',
  },
];
