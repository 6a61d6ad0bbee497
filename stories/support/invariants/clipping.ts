import { describe, isForReadersAlone } from './page.ts';

const SLACK = 1.5;

/** No text is cut off: not by the box that holds it, and not by the edge of the window. */
export function nothingIsClipped(page: Document): readonly string[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const faults = new Set<string>();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !isRead(element)) continue;
    const range = page.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const cutter = lines.length === 0 ? null : cuts(element, lines);
    if (cutter !== null) faults.add(`text is cut off by ${cutter}: ${describe(element)}`);
  }
  return [...faults];
}

/** The page itself never scrolls sideways; a region made for it may. */
export function pageStaysInWindow(page: Document): readonly string[] {
  const { scrollWidth, clientWidth } = page.documentElement;
  return scrollWidth > clientWidth + SLACK
    ? [`the page scrolls sideways: ${String(scrollWidth)} px in a window of ${String(clientWidth)}`]
    : [];
}

function isRead(element: Element): boolean {
  return (
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
    element.closest('script, style, noscript, option, [inert], svg') === null &&
    !isForReadersAlone(element)
  );
}

/** What cuts the lines off; null when all of them can be read, if need be by scrolling. */
function cuts(element: Element, lines: readonly DOMRect[]): string | null {
  let [across, down] = [true, true];
  for (let box: Element | null = element; box !== null && (across || down); box = box.parentElement) {
    const style = getComputedStyle(box);
    if (style.display === 'inline' || style.display === 'contents') continue;
    const { left, top } = box.getBoundingClientRect();
    const inner = { left: left + box.clientLeft, top: top + box.clientTop };
    const isRoot = box === box.ownerDocument.documentElement || box === box.ownerDocument.body;
    if (across && !isRoot) {
      const isCut = lines.some(
        (line) => line.left < inner.left - SLACK || line.right > inner.left + box.clientWidth + SLACK,
      );
      if (isCut && /hidden|clip/.test(style.overflowX)) return describe(box);
      if (/auto|scroll/.test(style.overflowX)) across = false;
    }
    if (down && !isRoot) {
      const isCut = lines.some(
        (line) => line.top < inner.top - SLACK || line.bottom > inner.top + box.clientHeight + SLACK,
      );
      if (isCut && /hidden|clip/.test(style.overflowY)) return describe(box);
      if (/auto|scroll/.test(style.overflowY)) down = false;
    }
    if (style.position === 'fixed') return outsideWindow(lines, across, down);
  }
  return outsideWindow(lines, across, false);
}

function outsideWindow(lines: readonly DOMRect[], across: boolean, down: boolean): string | null {
  const isOut = lines.some(
    ({ left, top, right, bottom }) =>
      (across && (left < -SLACK || right > innerWidth + SLACK)) ||
      (down && (top < -SLACK || bottom > innerHeight + SLACK)),
  );
  return isOut ? 'the edge of the window' : null;
}
