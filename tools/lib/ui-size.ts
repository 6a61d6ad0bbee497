import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { build, type Rolldown } from 'vite';
import { root } from './run.ts';

const SOURCE = join(root, 'packages/ui/src');

/** What a page pays for importing something of the design system, in bytes after gzip; React itself is not counted. */
export interface UiSize {
  readonly name: string;
  /** loaded with the page */
  readonly script: number;
  readonly style: number;
  /** loaded when it is first used */
  readonly later: number;
}

/** The folders of `packages/ui/src` that are imported as `@samla/ui/<name>`. */
export function uiComponents(): readonly string[] {
  return readdirSync(SOURCE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(SOURCE, entry.name, 'index.ts')))
    .map(({ name }) => name)
    .sort();
}

/**
 * Builds a page that imports these components by subpath and nothing else.
 * @throws Error when one of them cannot be built
 */
export async function uiSize(name: string, components: readonly string[]): Promise<UiSize> {
  const entry = '\0entry';
  const text = components
    .map((component, at) => `export * as c${at} from ${JSON.stringify(join(SOURCE, component, 'index.ts'))};`)
    .join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'packages/ui'),
    plugins: [
      { ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' },
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : null),
        load: (id) => (id === entry ? text : null),
      },
    ],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      minify: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'entry',
        external: [/^react(-dom)?(\/|$)/],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  const chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  );
  const first = [...chunks.values()].filter((chunk) => chunk.isEntry);
  const atOnce = new Set<Rolldown.OutputChunk>();
  const take = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || atOnce.has(chunk)) return;
    atOnce.add(chunk);
    for (const file of chunk.imports) take(chunks.get(file));
  };
  first.forEach(take);
  const styles = output.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  return {
    name,
    script: sum([...atOnce].map((chunk) => gzipped(chunk.code))),
    style: sum(styles.map((one) => (one.type === 'asset' ? gzipped(one.source) : 0))),
    later: sum(
      [...chunks.values()].filter((chunk) => !atOnce.has(chunk)).map((chunk) => gzipped(chunk.code)),
    ),
  };
}

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
