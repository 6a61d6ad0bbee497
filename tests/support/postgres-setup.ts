import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** folder of the cluster that tests of a run share when they do not look at the feed */
    clusterFolder: string;
  }
}

/** One cluster for a whole run; each test file makes its own database in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  project.provide('clusterFolder', cluster.folder);
  return () => cluster.stop();
}
