import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './run.ts';

const output = join(root, 'apps/desktop/dist');
const stamp = join(output, '.built-from');
const sources = [
  'pnpm-lock.yaml',
  'apps/desktop/vite.config.ts',
  'apps/desktop/src/**/*',
  'packages/{ui,case-model,api-client}/src/**/*',
];

/**
 * Builds the workspace's pages unless they are built from just these sources.
 * @throws Error when the build fails
 */
export async function buildRenderer(): Promise<'built' | 'fresh'> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'fresh';
  const code = await run(bin('vite'), [
    'build',
    '--config',
    'apps/desktop/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) throw new Error('The workspace could not be built; the lines above say why.');
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, wanted);
  return 'built';
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
