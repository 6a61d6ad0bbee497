import { expect, test } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { someNumber } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { dialog, grid, openAndSignIn, panel } from './support/worker.ts';

/** An eighth, invented area, added by files alone: its key, its list, its form and its deadline. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ definitions: 'samples/model/eighth-area' });
  // who works with an area is the organisation's own record, not the program's
  await stack.database.query(
    `update assignment set areas = array_append(areas, 'consumerGuidance')
      where worker_id = (select id from worker where subject = 'eler001')`,
  );
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

test('an area of files has its key, list, form and deadline', async ({ context }) => {
  const host = await stack.host('eighth');
  const page = await openAndSignIn(context, host.url, 'eler001');
  const person = await someNumber(stack.database);
  await expect(page.getByRole('link', { name: /Konsumentvägledning/ })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+8',
  );
  await press(page, 'Control+8');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Konsumentvägledning');

  await press(page, 'Control+Shift+n');
  await expect(dialog(page).getByRole('combobox', { name: 'Ärendetyp' })).toBeFocused();
  await page.keyboard.type('Rekl');
  await press(page, 'ArrowDown', 'Enter');
  await expect(dialog(page).getByText('Råd till en konsument')).toBeVisible();
  await tabTo(page, 'Person');
  await page.keyboard.type(person);
  // a whole number tells who it is
  await expect(dialog(page).getByText('Vald:')).toBeVisible();
  await tabTo(page, 'Kom in genom');
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  await press(page, 'Control+Enter');

  // the form of its first task is open, as its file says
  await expect(panel(page).getByRole('tab', { name: 'Reklamation av köp', selected: true })).toBeVisible();
  await expect(grid(page).getByRole('gridcell', { name: 'Reklamation av köp' })).toBeVisible();
  await expect(grid(page).getByRole('gridcell', { name: 'Inkommen' })).toBeVisible();
  await press(page, 'Control+PageUp');
  await expect(panel(page).getByRole('heading', { name: 'Frister' })).toBeVisible();
  await expectNoMouse(page);
});
