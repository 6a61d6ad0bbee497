import type { DemoIdp } from '@samla/demo-idp/start';
import { afterEach, beforeEach } from 'vitest';
import { anna, as, startTestIdp } from './at-demo-idp.ts';
import { bench, type Bench, type BenchOptions } from './bench.ts';

/** A fresh provider for every test of a file, and the programs that sign in at it. */
export interface DemoIdpFixture {
  idp(): DemoIdp & { readonly folder: string };
  make(options?: Partial<BenchOptions>): Promise<Bench>;
  /** a program where Anna, or who is named, has signed in */
  signedIn(options?: Partial<BenchOptions>): Promise<Bench>;
  /** the same machine after a restart of the program */
  restarted(before: Bench, options?: Partial<BenchOptions>): Promise<Bench>;
}

/** Starts a provider before each test of the file and closes it, and all that signed in at it, afterwards. */
export function useDemoIdp(): DemoIdpFixture {
  let running: Awaited<ReturnType<typeof startTestIdp>>;
  const benches: Bench[] = [];
  beforeEach(async () => {
    running = await startTestIdp();
  });
  afterEach(async () => {
    for (const one of benches.splice(0)) await one.authenticator.close();
    await running.close();
  });

  async function make(options: Partial<BenchOptions> = {}): Promise<Bench> {
    const made = await bench({ issuer: running.url, ...options });
    benches.push(made);
    return made;
  }
  return {
    idp: () => running,
    make,
    signedIn: async (options = as(anna)) => {
      const made = await make(options);
      await made.authenticator.signIn();
      await made.until('signedIn');
      return made;
    },
    restarted: (before, options = {}) =>
      make({ file: before.file, keys: before.keys, clock: before.clock, ...options }),
  };
}
