import { defineConfig } from 'vitest/config';

/** Everything that runs in Node: unit and property tests beside their code, contract tests in `tests/contract`. */
export default defineConfig({
  test: {
    // the files wait for disks, databases and time as much as they count: one core is not kept free for the runner
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/cli/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'tools/**/*.test.ts',
            'tests/chaos/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/contract/**/*.test.ts', 'tests/oracle/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['tests/simulation/**/*.test.ts'],
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
