import { expect, type BrowserContext, type Page } from '@playwright/test';
import { press } from './keys.ts';

/** Opens the workspace of a host and signs a worker in, by keyboard; the browser's second page is the system browser. */
export async function openAndSignIn(context: BrowserContext, url: string, subject: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await signIn(context, page, subject);
  await expect(grid(page)).toBeVisible({ timeout: 60_000 });
  return page;
}

/** From the sign-in page, or from the strip that asks for a new sign-in, until the provider has answered. */
export async function signIn(context: BrowserContext, page: Page, subject: string): Promise<void> {
  await expect(page.getByRole('button', { name: /logga in/i })).toBeFocused();
  const opened = context.waitForEvent('page');
  await press(page, 'Enter');
  await chooseWorker(await opened, subject);
  await page.bringToFront();
}

/** Chooses a worker on the provider's page by arrow keys and Enter. */
export async function chooseWorker(provider: Page, subject: string): Promise<void> {
  const choices = provider.locator('button[name=subject]');
  await expect(choices.first()).toBeVisible();
  const subjects = await choices.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('value')),
  );
  const focused = await choices.evaluateAll((buttons) =>
    buttons.indexOf(document.activeElement as HTMLElement),
  );
  const steps = subjects.indexOf(subject) - focused;
  if (!subjects.includes(subject)) throw new Error(`${subject} is not among the demo's workers`);
  for (let step = 0; step < Math.abs(steps); step++)
    await press(provider, steps > 0 ? 'ArrowDown' : 'ArrowUp');
  await press(provider, 'Enter');
  await expect(provider.getByText('Du kan stänga')).toBeVisible();
  await provider.close();
}

/** The worklist. */
export function grid(page: Page) {
  return page.locator('[role=grid][aria-rowcount]');
}

/** Filters the worklist by keyboard and waits until so many cases are left. */
export async function filterTo(page: Page, text: string, count: number): Promise<void> {
  await press(page, 'Control+f');
  await page.keyboard.type(text);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  await press(page, 'ArrowDown');
}

/** Opens the first case of the worklist with Enter and gives its registry number. */
export async function openFirstCase(page: Page): Promise<string> {
  await expect(grid(page).getByRole('rowheader').first()).toBeVisible();
  await press(page, 'Control+Home', 'Enter');
  const banner = panel(page).getByText(/^\d{2}-\d{4}-\d{5}$/);
  await expect(banner.first()).toBeVisible();
  return (await banner.first().textContent()) ?? '';
}

/** The open case. */
export function panel(page: Page) {
  return page.getByRole('complementary', { name: 'Öppet ärende' });
}

/** The record of the open case, line by line. */
export function recordLines(page: Page) {
  return panel(page).getByRole('article');
}

/** The foot of the window. */
export function status(page: Page) {
  return page.getByRole('contentinfo');
}

/** Runs an action by its Swedish name through the palette. */
export async function runAction(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type(name);
  await expect(
    page.getByRole('option', { name }).or(page.getByRole('menuitem', { name })).first(),
  ).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /./);
  await press(page, 'Enter');
}

/** What lies above the page. */
export function dialog(page: Page) {
  return page.getByRole('dialog');
}
