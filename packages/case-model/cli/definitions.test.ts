import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli } from './testing/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samla-definitions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Checked {
  readonly ok: boolean;
  readonly files: number;
  readonly caseTypes: number;
  readonly mistakes: readonly { file: string; line: number; message: string }[];
}

const area = 'key: gardens\nname: Kolonilotter\nletter: K\norder: 8\ncode: KOL\n';
const caseType = `key: gardens.lease
name: Upplåtelse av lott
order: 1
board: district
law: [SoL 11:1]
access: A-unit
begins: application
plan:
  stages:
    - key: investigation
      name: Utredning
      phase: investigation
      tasks: [{ key: assess, name: Bedöm ansökan }]
closure: { reasons: [{ key: done, name: Klart }] }
retention: socialServices
imported:
  { intake: investigation, investigation: investigation, execution: investigation, dormant: investigation, closure: investigation }
`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('check', () => {
  it('passes on the built-in definitions', async () => {
    const { code, json } = await cli(['check']);
    expect(json()).toMatchObject({ ok: true, mistakes: [] });
    expect(code).toBe(0);
  });

  it('passes on an eighth area that refers to what all areas share, and counts only its own', async () => {
    write({ 'gardens/area.yaml': area, 'gardens/lease.yaml': caseType });
    const { code, json } = await cli(['check', folder]);
    expect(json()).toMatchObject({ ok: true, files: 2, caseTypes: 1, mistakes: [] });
    expect(code).toBe(0);
  });

  it('names a mistake in the added folder and leaves with 1', async () => {
    write({ 'gardens/area.yaml': area, 'gardens/lease.yaml': caseType.replace('SoL 11:1', 'SoL 11:99') });
    const { code, json } = await cli(['check', folder]);
    const { mistakes } = json() as Checked;
    expect(mistakes).toMatchObject([{ file: 'gardens/lease.yaml', line: 5 }]);
    expect(code).toBe(1);
  });

  it('refuses what a built-in area has already taken, naming its place', async () => {
    write({ 'gardens/area.yaml': area.replace('letter: K', 'letter: B'), 'gardens/lease.yaml': caseType });
    const { mistakes } = (await cli(['check', folder])).json() as Checked;
    expect(mistakes.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'gardens/area.yaml Bokstaven ”B” är redan tagen i inbyggd:children/area.yaml rad 3.',
    ]);
  });

  it('checks a changed copy of a built-in area in that area’s place', async () => {
    write({ 'children/area.yaml': 'key: children\nname: Barn\nletter: B\norder: 2\ncode: BOU\n' });
    expect((await cli(['check', folder])).code).toBe(0);
  });

  it('says so when there is nothing to check', async () => {
    expect((await cli(['check', folder])).err).toContain('There are no definitions');
    expect((await cli(['check', join(folder, 'missing')])).err).toContain('går inte att läsa');
    expect((await cli(['check', folder, folder])).code).toBe(1);
  });
});

describe('list and show', () => {
  it('lists every area with its case types', async () => {
    const areas = (await cli(['list'])).json() as {
      key: string;
      caseTypes: { key: string; forms: string[] }[];
    }[];
    expect(areas.map(({ key }) => key)).toContain('children');
    const report = areas
      .flatMap(({ caseTypes }) => caseTypes)
      .find(({ key }) => key === 'children.concernReport');
    expect(report?.forms).toContain('concernReport');
  });

  it('shows one case type with everything that it refers to', async () => {
    const shown = (await cli(['show', 'children.concernReport'])).json() as Record<string, { key: string }[]>;
    expect(shown['rules']?.map(({ key }) => key)).toContain('PRELIM_14');
    expect(shown['references']?.map(({ key }) => key)).toContain('SoL 20:2');
    expect(shown['forms']?.map(({ key }) => key)).toContain('concernReport');
    expect(shown['retentionRule']).toHaveLength(1);
  });

  it('shows a case type of an added folder', async () => {
    write({ 'gardens/area.yaml': area, 'gardens/lease.yaml': caseType });
    const { json } = await cli(['show', 'gardens.lease', '--definitions', folder]);
    expect(json()).toMatchObject({ key: 'gardens.lease', area: { letter: 'K' } });
  });

  it('names the case type that was meant', async () => {
    const { code, err } = await cli(['show', 'children.concernRaport']);
    expect(code).toBe(1);
    expect(err).toContain('Menade du ”children.concernReport”?');
  });

  it('refuses words that it does not know, and definitions with mistakes', async () => {
    expect((await cli(['list', 'children'])).code).toBe(1);
    expect((await cli(['show'])).code).toBe(1);
    expect((await cli(['list', '--definitions'])).err).toContain('needs a folder');
    write({ 'gardens/area.yaml': area, 'gardens/lease.yaml': caseType.replace('order: 1', 'order: ett') });
    expect((await cli(['list', '--definitions', folder])).err).toContain('gardens/lease.yaml:3:8');
  });
});

it('schemas writes the JSON Schemas where it is told', async () => {
  const { json } = await cli(['schemas', join(folder, 'out')]);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual((json() as { files: string[] }).files.sort());
});

it('what the guide shows to those who write definitions is right', async () => {
  const guide = readFileSync(new URL('../../../docs/definitions.md', import.meta.url), 'utf8');
  const shown = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);
  const beginning = (start: string): string => shown.find((text) => text.startsWith(start)) ?? '';
  write({
    'gardens/area.yaml': area,
    'gardens/lease.yaml': beginning('key: gardens.lease'),
    'gardens/forms/garden-application.yaml': beginning('key: gardenApplication'),
    'gardens/rules/deadlines.yaml': beginning('deadlines:'),
    'gardens/rules/amounts.yaml': beginning('priceBaseAmounts:'),
  });
  const { json } = await cli(['check', folder]);
  expect(json()).toMatchObject({ ok: true, files: 5, caseTypes: 1, forms: 1, rules: 2, mistakes: [] });
});

describe('docs', () => {
  it('writes the reference pages of an added area too', async () => {
    write({ 'gardens/area.yaml': area, 'gardens/lease.yaml': caseType });
    const out = join(folder, 'out');
    const { code } = await cli(['docs', out, '--definitions', folder]);
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Kolonilotter');
    expect(readFileSync(join(out, 'typer/gardens.lease.html'), 'utf8')).toContain('Bedöm ansökan');
  });

  it('says so when it has nowhere to write', async () => {
    expect((await cli(['docs'])).code).toBe(1);
    writeFileSync(join(folder, 'file'), '');
    expect((await cli(['docs', join(folder, 'file')])).err).toContain('Cannot write in');
  });
});
