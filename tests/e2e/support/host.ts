import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerId } from '@samla/case-model/ids';
import { plainDateSchema } from '@samla/case-model/time';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import type { HostState } from '@samla/desktop/host/contract';
import { openHost } from '@samla/desktop/host/node/open-host';
import { secretKeyWrapper } from '@samla/desktop/host/node/secret-key-wrapper';
import { hostClient, type HostClient } from '@samla/desktop/renderer/app/client';
import { memoryPair } from '@samla/desktop/wire/memory';
import { expect } from '@playwright/test';
import type { Stack } from './stack.ts';

/** The workspace's host without a window: what a screen would ask, a test asks. */
export interface WorkerHost {
  readonly client: HostClient;
  readonly workerId: WorkerId;
  close(): Promise<void>;
}

/** A host of her own for a worker, signed in, with her cases fetched. */
export async function workerHost(stack: Stack, subject: string): Promise<WorkerHost> {
  const dataFolder = mkdtempSync(join(stack.folder, 'host-'));
  const browser = new ScriptedBrowser();
  const host = await openHost({
    dataFolder,
    apiUrl: stack.way.url,
    issuer: stack.issuer,
    today: plainDateSchema.parse('2026-11-02'),
    idleMinutes: 15,
    keys: secretKeyWrapper('developmentFile', new Uint8Array(32).fill(7)),
    browser: {
      open: async (url) => {
        await browser.signIn(url, subject);
        return true;
      },
      focusWorkspace: () => undefined,
    },
    log: { event: () => undefined },
  });
  const [page, served] = memoryPair();
  host.serve(served);
  const client = hostClient(page);
  let state: HostState | null = null;
  const states = client.state.subscribe({}, { onData: (next) => (state = next) });
  await client.session.signIn.mutate({});
  await expect.poll(() => state?.sync.kind, { timeout: 30_000 }).toBe('online');
  states.unsubscribe();
  const signedIn = (state as HostState | null)?.signIn;
  if (signedIn?.kind !== 'signedIn') throw new Error('the worker is not signed in');
  return {
    client,
    workerId: signedIn.worker.id,
    async close() {
      await host.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
