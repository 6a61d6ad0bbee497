import { expect, test } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press } from './support/keys.ts';
import { logRows, visibleCases } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { grid, openAndSignIn, openFirstCase, recordLines, runAction, signIn } from './support/worker.ts';

/** A worker of two areas signs in, sees her units' cases alone, opens one with Enter and reads it; the log knows. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

test('only the cases of her own units are listed', async ({ context }) => {
  const { url } = await stack.host('list');
  const page = await openAndSignIn(context, url, 'eler001');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Min dag');

  await runAction(page, 'Alla ärenden');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alla ärenden');
  await runAction(page, 'Visa bara mina eller hela enhetens');
  await runAction(page, 'Visa eller dölj vilande');
  await runAction(page, 'Visa eller dölj avslutade');

  const hers = await visibleCases(stack.database, 'eler001');
  expect(hers.length).toBeGreaterThan(15);
  // the header is a row too
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(hers.length + 1));
  await expectNoMouse(page);
});

test('she reads a record, and the read is in the access log', async ({ context }) => {
  const { url } = await stack.host('read');
  const page = await openAndSignIn(context, url, 'eler001');
  await press(page, 'Control+2');
  const number = await openFirstCase(page);

  const { rows: notes } = await stack.database.query<{ text: string }>(
    `select e.body->>'text' as text from case_entry e join "case" c on c.id = e.case_id
      where c.number = $1 and e.kind = 'noteAdded'`,
    [number],
  );
  expect(notes.length).toBeGreaterThan(0);
  const record = (await recordLines(page).allTextContents()).join('\n');
  for (const { text } of notes) expect(record).toContain(text);

  await expect.poll(() => logRows(stack.database, number, 'eler001', 'read')).toBe(1);
  expect(await logRows(stack.database, number, 'eler001', 'delivered')).toBeGreaterThan(0);
  await expectNoMouse(page);
});

test('with the log locked nothing is answered', async ({ context }) => {
  await stack.database.query('begin');
  await stack.database.query('lock table access_log in access exclusive mode');
  const { url } = await stack.host('locked');
  const page = await context.newPage();
  await page.goto(url);
  await signIn(context, page, 'kafr003');
  const asked = () => stack.way.seen.filter((path) => path.endsWith('sync.pull')).length;
  const before = asked();
  await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThan(before + 2);
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await stack.database.query('rollback');

  await expect(grid(page)).toBeVisible({ timeout: 60_000 });
  await press(page, 'Control+2');
  await expect(page.getByRole('rowheader').first()).toBeVisible({ timeout: 60_000 });
});
