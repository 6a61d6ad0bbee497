import { expect, test } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press } from './support/keys.ts';
import { notesWithText } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { openAndSignIn, openFirstCase, panel, recordLines, status } from './support/worker.ts';

/** A note written while the network is down survives a power cut and arrives exactly once. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const text = 'Ringt skolan. Får återkomma på torsdag.';

test('offline, killed, started again, answer lost: one note', async ({ context }) => {
  const host = await stack.host('note');
  const page = await openAndSignIn(context, host.url, 'eler001');
  await press(page, 'Control+2');
  const number = await openFirstCase(page);

  stack.way.cut();
  await press(page, 'Control+j');
  await page.keyboard.type(text);
  await press(page, 'Control+Enter');
  await expect(recordLines(page).first()).toContainText(text);
  await expect(recordLines(page).first()).toContainText('Sparat här');
  await expect(status(page)).toContainText('Inte uppkopplad');

  await host.kill();
  await stack.host('note');
  await expect(recordLines(page).first()).toContainText(text);
  await expect(recordLines(page).first()).toContainText('Sparat här');
  expect(await notesWithText(stack.database, number, text)).toBe(0);

  const lost = stack.way.loseNextAnswer('sync.push');
  stack.way.mend();
  await press(page, 'F5');
  await lost;
  // the server has it, the host does not know: it asks again with the same id
  await expect.poll(() => notesWithText(stack.database, number, text)).toBe(1);
  await expect(panel(page).getByText('Skickat')).toBeVisible();
  await expect(status(page)).toContainText('Uppkopplad');
  expect(stack.way.seen.filter((path) => path.endsWith('sync.push')).length).toBeGreaterThan(1);
  expect(await notesWithText(stack.database, number, text)).toBe(1);
  await expectNoMouse(page);
});

test('a text that is only typed survives the kill as a draft', async ({ context }) => {
  let host = await stack.host('draft');
  const page = await openAndSignIn(context, host.url, 'eler001');
  await press(page, 'Control+2');
  await openFirstCase(page);
  await press(page, 'Control+j');
  await page.keyboard.type('Halva meningen');
  await expect(panel(page).getByText('Sparat här')).toBeVisible();

  await host.kill();
  host = await stack.host('draft');
  const again = await context.newPage();
  await again.goto(host.url);
  await press(again, 'Control+2');
  await openFirstCase(again);
  await expect(again.getByRole('textbox', { name: 'Ny anteckning' })).toHaveValue('Halva meningen');
});
