import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { keyboardOnly, press } from './support/keys.ts';
import { startStack, type Stack } from './support/stack.ts';
import { grid, openFirstCase, panel, signIn } from './support/worker.ts';

/** Every page of the workspace, as it is served, passes axe under WCAG 2.2 AA and best practice. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}

test('sign-in, list, case, palette, help and dialogs', async ({ context }) => {
  const { url } = await stack.host('axe');
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Logga in' })).toBeFocused();
  await expectNoViolations(page, 'sign-in');
  await signIn(context, page, 'eler001');

  await expect(grid(page)).toBeVisible({ timeout: 60_000 });
  await press(page, 'Control+2');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expectNoViolations(page, 'worklist');
  await openFirstCase(page);
  await expectNoViolations(page, 'case');

  for (const [key, name] of [
    ['Control+k', 'palette'],
    ['F1', 'help'],
    ['Control+Shift+b', 'watch'],
  ] as const) {
    await press(page, key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page, name);
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }

  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(panel(page)).toBeVisible();
    await expectNoViolations(page, colorScheme);
  }
});
