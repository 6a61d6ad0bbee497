import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoIdp, type DemoIdp } from '@samla/demo-idp/start';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { bench, type Bench, type BenchOptions } from './bench.ts';

export const anna = { subject: 'anlin000', name: 'Anna Lind' };
export const åsa = { subject: 'åsbe000', name: 'Åsa Berg' };

/** A real provider with two workers, as a test needs it. */
export async function startTestIdp(): Promise<DemoIdp & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'samla-idp-'));
  const workers = [anna, åsa].map((who) => ({ ...who, title: 'Socialsekreterare', unit: '01BOU' }));
  return { ...(await startDemoIdp({ port: 0, dataFolder: folder, workers })), folder };
}

/** What a worker does in her browser: chooses herself. */
export const as = (who: { readonly subject: string }, browser = new ScriptedBrowser()) => ({
  browse: (url: string) => browser.signIn(url, who.subject),
});

/** Runs against a real provider and closes both ends afterwards. */
export async function atDemoIdp(
  run: (idp: DemoIdp, make: (options?: Partial<BenchOptions>) => Promise<Bench>) => Promise<void>,
): Promise<void> {
  const idp = await startTestIdp();
  const benches: Bench[] = [];
  try {
    await run(idp, async (options = {}) => {
      const made = await bench({ issuer: idp.url, ...options });
      benches.push(made);
      return made;
    });
  } finally {
    for (const one of benches) await one.authenticator.close();
    await idp.close();
  }
}
