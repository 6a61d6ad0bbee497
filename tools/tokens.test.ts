import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { propertyName, tokensOf, type TokenFile } from '../packages/ui/tokens/read.ts';
import { DENSITIES, faults, STYLE_SHEET, THEMES, tokenFile, tokensCss } from './lib/tokens.ts';

const ROLES = ['colour', 'type', 'space', 'shape', 'density', 'motion'];

test('the style sheet is what the tokens make', async () => {
  expect(await tokensCss(), 'run `npm run tokens`').toBe(readFileSync(STYLE_SHEET, 'utf8'));
});

test('every theme has every colour, and every pair its contrast', () => {
  expect(faults()).toEqual([]);
});

describe('what is wrong is told', () => {
  const grey = (hex: string) => ({
    $value: {
      colorSpace: 'srgb',
      components: Array(3).fill(Number.parseInt(hex.slice(1, 3), 16) / 255),
      hex,
    },
  });
  const roles: TokenFile = {
    colour: {
      $type: 'color',
      paper: { $value: '{theme.paper}' },
      ink: {
        $value: '{theme.ink}',
        $extensions: { 'se.samla.contrast': [{ on: ['{colour.paper}'], least: 4.5 }] },
      },
    },
  };
  const theme = (values: TokenFile) => [{ name: 'prov', file: { theme: { $type: 'color', ...values } } }];

  test('a colour that a theme lacks', () => {
    expect(faults(roles, theme({ paper: grey('#ffffff') }))).toEqual(['prov lacks theme.ink']);
  });

  test('a pair below its contrast, with token, ground, theme and ratio', () => {
    expect(faults(roles, theme({ paper: grey('#ffffff'), ink: grey('#777777') }))).toEqual([
      'prov: colour.ink on colour.paper is 4.48:1, below 4.5:1',
    ]);
  });

  test('a theme may demand more', () => {
    const $extensions = { 'se.samla.least': { text: 7 } };
    const values = { $extensions, paper: grey('#ffffff'), ink: grey('#666666') };
    expect(faults(roles, theme(values))).toEqual(['prov: colour.ink on colour.paper is 5.74:1, below 7:1']);
  });

  test('a colour that no role takes, and components that are another colour', () => {
    const odd = { $value: { colorSpace: 'srgb', components: [1, 1, 0], hex: '#000000' } };
    expect(faults(roles, theme({ paper: grey('#ffffff'), ink: odd, spare: grey('#ffffff') }))).toEqual([
      'prov has theme.spare, which no role takes',
      'prov: the components of theme.ink are not its hex',
    ]);
  });
});

test('every token says in Swedish what it is for, and its property is its own', () => {
  const tokens = ROLES.flatMap((name) => tokensOf(tokenFile(name)));
  expect(tokens.filter(({ description }) => !/^[A-ZÅÄÖ].{8,}\.$/s.test(description))).toEqual([]);
  const names = tokens.map(({ id }) => propertyName(id));
  expect(new Set(names).size).toBe(names.length);
});

test('density changes heights only, in rem, and no target is lower than 24 px', () => {
  const all = DENSITIES.map((name) => tokensOf(tokenFile(`density-${name}`)));
  for (const tokens of all) {
    expect(tokens.map(({ id }) => id)).toEqual([
      'rhythm.row',
      'rhythm.head-row',
      'rhythm.control',
      'rhythm.pad',
    ]);
    for (const { id, value } of tokens) {
      const { value: size, unit } = value as { readonly value: number; readonly unit: string };
      expect(unit).toBe('rem');
      if (id !== 'rhythm.pad') expect(size * 16).toBeGreaterThanOrEqual(24);
    }
  }
  const css = readFileSync(STYLE_SHEET, 'utf8');
  const blocks = [...css.matchAll(/\[data-density='\w+'\] \{([^}]*)\}/g)].map(([, body = '']) =>
    [...body.matchAll(/--[\w-]+/g)].map(String).sort(),
  );
  expect(blocks).toEqual(DENSITIES.map(() => ['--control', '--head-row', '--pad', '--row']));
});

test('every theme sets the same properties', () => {
  const css = readFileSync(STYLE_SHEET, 'utf8');
  const names = (selector: string) => {
    const start = css.indexOf('{', css.lastIndexOf(selector));
    return [...css.slice(start, css.indexOf('}', start)).matchAll(/--[\w-]+(?=:)/g)].map(String);
  };
  const [light, ...others] = THEMES.map((name) => names(`[data-theme='${name}']`));
  expect(light?.length).toBeGreaterThan(20);
  for (const other of others) expect(other).toEqual(light);
});
