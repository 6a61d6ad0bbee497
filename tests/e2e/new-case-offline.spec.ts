import { expect, test } from '@playwright/test';
import { concernReport, fillForm } from './support/form.ts';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { childOf, entriesOf, notesWithText } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { dialog, openAndSignIn, panel, recordLines, status } from './support/worker.ts';

/** A new case and a note in it, without a network: both are there at once, outlive the program, and arrive once. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const text = 'Mormor ringde. Ringer upp henne i morgon.';

test('new case, note, kill, network: one case with its note', async ({ context }) => {
  const host = await stack.host('new-case');
  const page = await openAndSignIn(context, host.url, 'eler001');
  const child = await childOf(stack.database, 'eler001');
  await press(page, 'Control+2');
  await expect(status(page)).toContainText('Uppkopplad');

  stack.way.cut();
  await press(page, 'F5');
  await expect(status(page)).toContainText('Inte uppkopplad');
  await press(page, 'Control+Shift+n');
  await expect(dialog(page).getByRole('combobox', { name: 'Ärendetyp' })).toBeFocused();
  await page.keyboard.type('Orosanm');
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, 'Person');
  await page.keyboard.type(child);
  await expect(dialog(page).getByRole('list').getByRole('button').first()).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await expect(dialog(page).getByText('Vald:')).toBeVisible();
  await tabTo(page, 'Klockslag');
  await page.keyboard.type('0.05');
  await tabTo(page, 'Kom in genom');
  await press(page, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await press(page, 'Control+Enter');

  // its first form is open, and its number is the server's to give
  await expect(panel(page).getByRole('tab', { name: 'Orosanmälan', selected: true })).toBeVisible();
  await expect(panel(page).getByText('Ej skickat').first()).toBeVisible();
  await fillForm(page, concernReport);
  await press(page, 'Control+Enter');
  await expect(panel(page).getByRole('tab', { name: 'Översikt', selected: true })).toBeVisible();
  await press(page, 'Control+j');
  await page.keyboard.type(text);
  await press(page, 'Control+Enter');
  await expect(recordLines(page).filter({ hasText: text }).first()).toContainText('Sparat här');

  await host.kill();
  await stack.host('new-case');
  await expect(recordLines(page).filter({ hasText: text }).first()).toContainText('Sparat här');
  await expect(panel(page).getByText('Ej skickat').first()).toBeVisible();

  stack.way.mend();
  await press(page, 'F5');
  const number = panel(page)
    .getByText(/^BOU-2026-\d{4}$/)
    .first();
  await expect(number).toBeVisible();
  await expect(panel(page).getByText('Ej skickat')).toHaveCount(0);
  const opened = (await number.textContent()) ?? '';
  await expect
    .poll(() => entriesOf(stack.database, opened))
    .toEqual(['caseOpened', 'formSubmitted', 'noteAdded']);
  expect(await notesWithText(stack.database, opened, text)).toBe(1);
  await expect(recordLines(page).filter({ hasText: text }).first()).not.toContainText('Sparat här');
  await expectNoMouse(page);
});
