import type { ComponentMeta } from '@samla/ui/meta';
import { expect, test } from 'vitest';
import markdown from '../../packages/ui/CHANGELOG.md?raw';
import { readChangelog } from '../changes/changelog.ts';

const versions = readChangelog(markdown);
const metas = Object.values(
  import.meta.glob<ComponentMeta>('../../packages/ui/src/*/meta.ts', { eager: true, import: 'meta' }),
);

test('the newest version stands first', () => {
  const days = versions.map(({ on }) => on);
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual([...days].sort().reverse());
});

test('every component is told of in the version that brought it', () => {
  const missing = metas.filter(
    ({ name, since }) =>
      !versions.some(
        ({ version, changes }) => version === since && changes.some(({ component }) => component === name),
      ),
  );
  expect(missing.map(({ name, since }) => `${name} (${since})`)).toEqual([]);
});

test('every change is of a component that there is, or was', () => {
  const names = new Set(metas.map(({ name }) => name));
  const [newest] = versions;
  expect(newest?.changes.filter(({ component }) => !names.has(component))).toEqual([]);
});

test('a line that is neither a version nor a change is refused', () => {
  expect(() => readChangelog('## 1.0.0 (2026-12-01)\n\nKnappen har ändrats')).toThrow('Knappen har ändrats');
});
