import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that the selector opens. */
function block(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

/** Relative luminance (WCAG 2.2, definitions) of `#rrggbb`. */
function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['--paper', '--surface', '--raised', '--accent-wash'];
const TONES = Array.from({ length: 9 }, (_, index) => `--tone-${index + 1}`);
/** Text on the grounds where components set it (WCAG 1.4.3: 4.5). */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['--ink', [...GROUNDS, '--late-wash', '--soon-wash', '--hair']],
  ['--soft', [...GROUNDS, '--hair']],
  ['--accent', ['--paper', '--surface', '--raised']],
  ['--accent-ink', ['--accent', '--accent-strong']],
  ['--late-ink', ['--late']],
  ['--raised', ['--late', '--soon', '--accent']],
  ['--late', [...GROUNDS, '--late-wash']],
  ['--soon', [...GROUNDS, '--soon-wash']],
  ['--ok', GROUNDS],
  ...TONES.map((tone) => [tone, GROUNDS] as const),
];
/** Borders of controls and the focus ring (WCAG 1.4.11: 3). */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['--field', ['--paper', '--surface', '--raised']],
  ['--focus', [...GROUNDS, '--late-wash', '--soon-wash']],
  ['--accent', GROUNDS],
];

describe.each(["[data-theme='light']", "[data-theme='dark']", "[data-theme='contrast']"])(
  '%s',
  (selector) => {
    const theme = block(selector);
    const colour = (name: string) => {
      const value = theme.get(name);
      if (value === undefined) throw new Error(`${selector} lacks ${name}`);
      return value;
    };

    test.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
      'text %s on %s',
      (text, ground) => {
        expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
      },
    );

    test.each(EDGES.flatMap(([edge, grounds]) => grounds.map((ground) => [edge, ground] as const)))(
      'edge %s on %s',
      (edge, ground) => {
        expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
      },
    );
  },
);

test('every theme sets the same names, and the system theme is the dark one', () => {
  const light = [...block("[data-theme='light']").keys()].sort();
  const dark = block("[data-theme='dark']");
  expect([...dark.keys()].sort()).toEqual(light);
  expect([...block("[data-theme='contrast']").keys()].sort()).toEqual(light);
  expect(block("[data-theme='system']")).toEqual(dark);
});

test('density changes height only', () => {
  const names = [...block("[data-density='standard']").keys()];
  expect(names).toEqual(['--row', '--head-row', '--control', '--pad']);
  for (const density of ['airy', 'compact', 'extraCompact']) {
    expect([...block(`[data-density='${density}']`).keys()]).toEqual(names);
    expect(
      Number.parseFloat(block(`[data-density='${density}']`).get('--row') ?? '0') * 16,
    ).toBeGreaterThanOrEqual(24);
  }
});
