import { defineConfig } from 'vitest/config';

/** The tests that the mutated folders of the case model answer to (`npm run mutation -- FOLDER…`). */
const folders = (process.env['SAMLA_MUTATE'] ?? 'account,case,deadline,decide,norm').split(',');

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/support/seed.ts'],
    include: folders.map((folder) => `packages/case-model/src/${folder}/**/*.test.ts`),
    testTimeout: 20_000,
  },
});
