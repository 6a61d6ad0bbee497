import { expect, test } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press } from './support/keys.ts';
import { notesWithText } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { chooseWorker, openAndSignIn, openFirstCase, panel } from './support/worker.ts';

/** Access token, refresh token and the provider's session end in mid-sentence: the text stays and is sent. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ accessTokenSeconds: 5 });
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

test('the sentence goes on after a new sign-in', async ({ context }) => {
  const { url } = await stack.host('expired');
  const page = await openAndSignIn(context, url, 'eler001');
  await press(page, 'Control+2');
  const number = await openFirstCase(page);
  await press(page, 'Control+j');
  await page.keyboard.type('Mamman berättar att ');

  await stack.forgetSessions();
  const strip = page.getByRole('region', { name: 'Logga in igen' });
  await expect(strip).toBeVisible({ timeout: 60_000 });
  await page.keyboard.type('hon har fått arbete.');
  const box = page.getByRole('textbox', { name: 'Ny anteckning' });
  await expect(box).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(panel(page).getByText('Sparat här').first()).toBeVisible();

  const opened = context.waitForEvent('page');
  await press(page, 'F9');
  await chooseWorker(await opened, 'eler001');
  await page.bringToFront();
  await expect(strip).toBeHidden();
  await expect(panel(page).getByText('Skickat')).toBeVisible();
  expect(await notesWithText(stack.database, number, 'Mamman berättar att hon har fått arbete.')).toBe(1);
  await expectNoMouse(page);
});
