import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)testing\//.test(name))
  .map((name) => join(here, name));
const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

it('the host is plain Node: it loads without Electron, without a window and without the network', async () => {
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) await expect(import(file), relative(here, file)).resolves.toBeDefined();
});

it('the host imports neither Electron, a window, nor what stands above it', () => {
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(importPattern)) {
      const where = `${relative(here, file)} imports ${name}`;
      expect(name, where).not.toMatch(/^electron|^react|renderer|\/electron\/|\/browser\/|\/preload\//);
    }
  }
});

it('time, chance and the network come through the ports', () => {
  const forbidden =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|\bsetTimeout\(|\bsetInterval\(|globalThis\.fetch\(|[^.\w]fetch\(/;
  for (const file of files.filter((name) => !name.includes('sign-in'))) {
    expect(readFileSync(file, 'utf8'), relative(here, file)).not.toMatch(forbidden);
  }
});
