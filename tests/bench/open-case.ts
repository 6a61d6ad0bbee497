import { expect } from '@playwright/test';
import setup from '../e2e/support/global-setup.ts';
import { press } from '../e2e/support/keys.ts';
import { startStack } from '../e2e/support/stack.ts';
import { openAndSignIn, runAction } from '../e2e/support/worker.ts';
import { quantile, report } from './lib/measure.ts';
import { launchChromium, measuringContext, pressToPainted } from './lib/painted.ts';

/**
 * Enter in the list until the case is painted, case after case, in the built workspace on the whole house; beside it a
 * bare page where a key does no more than change a class, which is as fast as a key press can be here. The aim is 100 ms.
 */
const CASES = 30;
const shown = 'aside [id^="case-"]';

await using ends = new AsyncDisposableStack();
ends.defer(await setup());
const stack = await startStack();
ends.defer(() => stack.close());
const { url } = await stack.host('bench');
// a browser each: both windows are in front
const [browser, bare] = [await launchChromium(), await launchChromium()];
ends.defer(() => browser.close());
ends.defer(() => bare.close());

const floor = await (await measuringContext(bare)).newPage();
await floor.goto('about:blank');
await floor.setContent(`<p>Klar</p>
  <script>addEventListener('keydown', () => document.body.classList.toggle('on'))</script>`);
console.error('open a case: signing in and fetching the cases …');
const page = await openAndSignIn(await measuringContext(browser), url, 'eler001');
await runAction(page, 'Alla ärenden');
await page.getByRole('heading', { level: 1, name: 'Alla ärenden' }).waitFor();
await runAction(page, 'Visa bara mina eller hela enhetens');

const times = { ours: [] as number[], reference: [] as number[] };
await press(page, 'Control+Home');
for (let row = 0; row < CASES; row++) {
  // row 1 is the header
  await expect(page.locator(`[role=row][aria-rowindex="${row + 2}"] :focus`)).toBeVisible();
  times.ours.push(await pressToPainted(page, 'Enter', shown));
  times.reference.push(await pressToPainted(floor, 'Enter', row % 2 === 0 ? 'body.on p' : 'body:not(.on) p'));
  await press(page, 'Control+w');
  await expect(page.locator(shown)).toHaveCount(0);
  await expect(page.locator(`[role=row][aria-rowindex="${row + 2}"] :focus`)).toBeVisible();
  await press(page, 'ArrowDown');
}
for (const [label, share] of [
  ['p50', 0.5],
  ['p95', 0.95],
] as const) {
  report({
    name: `open a cached case, key press to painted, ${label}`,
    unit: 'ms',
    value: quantile(times.ours, share),
    reference: quantile(times.reference, share),
    against: 'a key press that changes a class on a bare page',
  });
}
