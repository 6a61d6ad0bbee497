import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = globSync('**/*.css', { cwd: import.meta.dirname })
  .filter((file) => file !== 'tokens.css' && file !== 'fonts.css')
  .sort()
  .map((file) => ({
    file,
    declarations: [
      ...readFileSync(new URL(file, import.meta.url), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g),
    ].map(([, property = '', value = '']) => ({ property, value })),
  }));
const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The declarations that match, each in one line, for every style sheet of ours. */
const where = (isBad: (property: string, value: string) => boolean) =>
  css.flatMap(({ file, declarations }) =>
    declarations
      .filter(({ property, value }) => isBad(property, value))
      .map(({ property, value }) => `${file}: ${property}: ${value}`),
  );

test('colours are tokens', () => {
  const colour =
    /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(white|black|gr[ae]y|red|green|blue|yellow|orange|purple|silver)\b/i;
  expect(where((_, value) => colour.test(value))).toEqual([]);
});

test('text sizes are tokens, so that they follow the text size', () => {
  const isSize = (property: string) => property === 'font' || property === 'font-size';
  expect(where((property, value) => isSize(property) && /\d(px|pt|vw|vh)\b/.test(value))).toEqual([]);
});

test('durations are tokens, so that nothing moves for who does not want it', () => {
  expect(
    where((property, value) => /^(animation|transition)/.test(property) && /\d(ms|s)\b/.test(value)),
  ).toEqual([]);
});

test('density sets no width', () => {
  const isAcross = (property: string) => /inline|width|left|right|column-gap|columns|^font/.test(property);
  const isDensity = (value: string) => /var\(--(row|head-row|control|pad)\)/.test(value);
  expect(where((property, value) => isAcross(property) && isDensity(value))).toEqual([]);
});

test('every custom property that is read is a token, set here, or set by React Aria', () => {
  const ours = css.flatMap(({ declarations }) => declarations.map(({ property }) => property));
  const known = new Set([...ours, ...[...tokens.matchAll(/--[\w-]+/g)].map(String)]);
  const isSet = (name: string) => known.has(name) || /^--(trigger|visual|grid|page)-/.test(name);
  const unknown = (value: string) =>
    [...value.matchAll(/var\((--[\w-]+)(,)?/g)].some(([, name = '', other]) => !other && !isSet(name));
  expect(where((_, value) => unknown(value))).toEqual([]);
});
