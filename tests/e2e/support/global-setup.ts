import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildRenderer } from '../../../tools/lib/build.ts';
import { environment, root } from '../../../tools/lib/run.ts';
import { createDatabase, startCluster } from '../../support/postgres.ts';

/** One cluster with the imported sample for the whole run; each stack works on a copy of it. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildRenderer();
  const cluster = await startCluster();
  try {
    const sample = await createDatabase(cluster.folder);
    const args = ['apps/case-api/src/import/main.ts', 'samples/legacy-extract', '--as-of', '2026-10-31'];
    const importing = spawn(process.execPath, [...args, '--assignments', 'samples/demo/assignments.yaml'], {
      cwd: root,
      env: environment({
        DATABASE_URL: sample.url,
        SAMLA_DB_OWNER_URL: sample.ownerUrl,
        SAMLA_TODAY: '2026-11-02',
      }),
      // stdout is the caller's: the bench prints its results there
      stdio: ['ignore', 2, 'inherit'],
    });
    const [code] = (await once(importing, 'exit')) as [number | null];
    if (code !== 0) throw new Error('the sample could not be imported');
    process.env['SAMLA_E2E_CLUSTER'] = cluster.folder;
    process.env['SAMLA_E2E_SAMPLE'] = sample.name;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
