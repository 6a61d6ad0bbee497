/** What a shape's look consists of; all of them are attributes of SVG too. */
const SHAPE = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
] as const;
const TEXT = ['fill', 'font-size', 'font-weight', 'text-anchor'] as const;
/** What SVG takes for granted: not written. */
const INITIAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'text-anchor': 'start',
  'font-weight': '400',
};
const DROPPED = ['class', 'style', 'aria-hidden', 'role'] as const;
const SHAPES = 'rect, path, line, circle';

/** A colour as any program reads it: `rgb(1, 2, 3)` is `#010203`. */
export function plainColour(value: string): string {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (found === null) return value.replace(/^url\("(.*)"\)$/, 'url($1)');
  if (found[4] !== undefined && Number(found[4]) === 0) return 'none';
  return `#${[1, 2, 3].map((place) => Number(found[place]).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The drawing as a file that needs nothing else: every look is written out as attributes, without style sheets, and
 * what only serves the page is left out.
 * @param svg in the page, so that its look is known
 */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  for (const [place, part] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[place];
    if (original) writeLook(original, part);
  }
  const root = getComputedStyle(svg);
  for (const name of DROPPED) copy.removeAttribute(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('lang', 'sv');
  copy.setAttribute('font-family', root.fontFamily.replaceAll('"', "'"));
  copy.setAttribute('font-size', root.fontSize);
  for (const part of copy.querySelectorAll('[data-live]')) part.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function writeLook(original: Element, part: Element): void {
  const names = original.matches(SHAPES) ? SHAPE : original.matches('text') ? TEXT : [];
  const style = getComputedStyle(original);
  for (const name of names) {
    const value = plainColour(style.getPropertyValue(name)).replaceAll('px', '');
    if (value === '' || value === INITIAL[name]) part.removeAttribute(name);
    else part.setAttribute(name, value);
  }
  for (const name of DROPPED) part.removeAttribute(name);
}
