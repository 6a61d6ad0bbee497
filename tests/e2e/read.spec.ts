import { expect, test } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press } from './support/keys.ts';
import { startStack, type Stack } from './support/stack.ts';
import { grid, openAndSignIn, shownNames } from './support/worker.ts';

/** Issue part 7, 1: a worker of two areas signs in, sees her units' cases alone, opens one and reads it; it is logged. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());

test('a worker of two areas reads a case, and the log knows', async ({ context }) => {
  const { url } = await stack.host('one');
  context.on('page', (page) => void keyboardOnly(page));
  const page = await openAndSignIn(context, url, 'eler001');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Min dag');
  await press(page, 'Control+2');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Barn och unga');
  await page.screenshot({ path: 'test-results/read.png' });
  console.log(await shownNames(page), await grid(page).getAttribute('aria-rowcount'));
  await expectNoMouse(page);
});
