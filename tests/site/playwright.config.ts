import { defineConfig } from '@playwright/test';

/** A walk over the built Storybook: each page of it, as plain files under a path of some web server. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    // by this name Storybook stops what moves in place of waiting for it
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome (StorybookTestRunner)',
    launchOptions: {
      executablePath: process.env['SAMLA_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
});
