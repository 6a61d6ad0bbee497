import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startScreen, type Screen } from './support/screen.ts';
import { startStack, type Stack } from './support/stack.ts';
import { chooseWorker, grid, panel } from './support/worker.ts';

/**
 * Key presses from outside the page, in a window as `npm start` opens it: the keys that a browser has its own use for
 * (Ctrl+1, Ctrl+Tab, Ctrl+W, Ctrl+Shift+T, Ctrl+K, F6) reach the workspace.
 */
let stack: Stack;
let screen: Screen;
test.beforeAll(async () => {
  stack = await startStack();
  screen = await startScreen();
});
test.afterAll(async () => {
  await screen.close();
  await stack.close();
});

const areas = [
  'Överförmyndare',
  'Barn och unga',
  'Vuxen',
  'Ekonomiskt bistånd',
  'Funktionsnedsättning',
  'Äldreomsorg',
  'Hälso- och sjukvård',
];

test('real keys do what they should in a window of its own', async () => {
  const { url } = await stack.host('real-keys');
  const { context, page, focus } = await screen.openWindow(url, join(stack.folder, 'real-keys-profile'));
  await expect(page.getByRole('button', { name: 'Logga in' })).toBeFocused();
  const provider = context.waitForEvent('page');
  screen.press('Return');
  await chooseWorker(await provider, 'eler001');
  await focus();
  await expect(grid(page)).toBeVisible({ timeout: 60_000 });

  await test.step('Ctrl+1 … Ctrl+7: the list follows', async () => {
    for (const [at, name] of areas.entries()) {
      screen.press(`ctrl+${at + 1}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
      await expect.poll(() => region(page)).toBe('Ärendelista');
    }
  });

  const [first, second] = await test.step('Enter opens, twice', async () => {
    screen.press('ctrl+2');
    await expect(page.getByRole('rowheader').first()).toBeFocused();
    screen.press('Return');
    await expect.poll(() => region(page)).toBe('Öppet ärende');
    const opened = await shownCase(page);
    screen.press('shift+F6');
    await expect(page.getByRole('rowheader').first()).toBeFocused();
    screen.press('Down', 'Return');
    await expect.poll(() => shownCase(page)).not.toBe(opened);
    await expect.poll(() => region(page)).toBe('Öppet ärende');
    return [opened, await shownCase(page)];
  });

  await test.step('Ctrl+Tab and Ctrl+Shift+Tab: the other open case', async () => {
    screen.press('ctrl+shift+Tab');
    await expect.poll(() => shownCase(page)).toBe(first);
    screen.press('ctrl+Tab');
    await expect.poll(() => shownCase(page)).toBe(second);
  });

  await test.step('Ctrl+W closes the case, not the window; Ctrl+Shift+T opens it again', async () => {
    const tabs = panel(page).getByRole('tablist', { name: 'Öppna ärenden' }).getByRole('tab');
    await expect(tabs).toHaveCount(2);
    screen.press('ctrl+w');
    await expect.poll(() => shownCase(page)).toBe(first);
    await expect(tabs).toHaveCount(0);
    screen.press('ctrl+shift+t');
    await expect.poll(() => shownCase(page)).toBe(second);
    await expect(tabs).toHaveCount(2);
    expect(context.pages()).toEqual([page]);
  });

  await test.step('Ctrl+K: the palette, and back', async () => {
    const before = await page.evaluateHandle(() => document.activeElement);
    const palette = page.getByRole('dialog', { name: 'Kommandon och sökning' });
    screen.press('ctrl+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    screen.press('Escape');
    await expect(palette).toBeHidden();
    await expect.poll(() => page.evaluate((was) => document.activeElement === was, before)).toBe(true);
  });

  await test.step('F6 and Shift+F6: pane by pane, round and round', async () => {
    const panes = ['Status', 'Sidhuvud', 'Listor', 'Ärendelista', 'Öppet ärende'];
    for (const name of panes) {
      screen.press('F6');
      await expect.poll(() => region(page)).toBe(name);
    }
    for (const name of panes.toReversed().slice(1)) {
      screen.press('shift+F6');
      await expect.poll(() => region(page)).toBe(name);
    }
  });

  await page.screenshot({ path: test.info().outputPath('real-keys.png') });
});

/** The pane that has focus, by its name. */
function region(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ?? null,
  );
}

/** The registry number of the open case. */
async function shownCase(page: Page): Promise<string | null> {
  return panel(page)
    .getByText(/^\d{2}-\d{4}-\d{5}$/)
    .first()
    .textContent();
}
