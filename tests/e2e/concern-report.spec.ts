import { expect, test, type Page } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { childOf } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { openAndSignIn, panel, recordLines, runAction, status } from './support/worker.ts';

/** A concern report from its first line to its decision, by keyboard, against the real service. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const dialog = (page: Page) => page.getByRole('dialog');

test('opened for a child, assessed, and decided by who may decide', async ({ context }) => {
  const host = await stack.host('report');
  const page = await openAndSignIn(context, host.url, 'eler001');
  const child = await childOf(stack.database, 'eler001');
  await press(page, 'Control+2', 'Control+Shift+n');
  await expect(dialog(page).getByRole('combobox', { name: 'Ärendetyp' })).toBeFocused();
  await page.screenshot({ path: '/tmp/samla/h8-new1.png' });
  await tabTo(page, 'Ärendetyp');
  await page.keyboard.type('Orosanm');
  await expect(page.getByRole('option').first()).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, 'Person');
  await page.keyboard.type(child);
  await expect(page.getByRole('option').first()).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, 'Kom in genom');
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  await page.screenshot({ path: '/tmp/samla/h8-new2.png' });
  await press(page, 'Control+Enter');
  await page.waitForTimeout(3000);
  await page.screenshot({ path: '/tmp/samla/h8-new3.png' });
  await press(page, 'Control+PageDown');
  await page.screenshot({ path: '/tmp/samla/h8-new4.png' });
  await press(page, 'Control+PageDown');
  await page.screenshot({ path: '/tmp/samla/h8-new5.png' });
  await press(page, 'Control+d');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/samla/h8-new6.png' });
  await expectNoMouse(page);
});
