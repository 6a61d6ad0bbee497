import { expect, type Page } from '@playwright/test';

/** The keyboard of a worker who has no mouse: any pointer on the page fails the test. */
export async function keyboardOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const forbid = (event: Event) => {
      if (event.isTrusted) document.documentElement.dataset['mouse'] = event.type;
    };
    for (const type of ['mousedown', 'touchstart', 'wheel']) window.addEventListener(type, forbid, true);
  });
}

/** Fails when the mouse was used after all. */
export async function expectNoMouse(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset['mouse'] ?? null)).toBeNull();
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until an element with this accessible name has focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
  for (let count = 0; count < most; count++) {
    if (await hasFocus(page, name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No element named ${name} could be reached by Tab.`);
}

async function hasFocus(page: Page, name: string | RegExp): Promise<boolean> {
  const text = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    return [
      element.getAttribute('aria-label'),
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      ...Array.from(labels ?? [], (label) => label.textContent),
      element.textContent,
    ]
      .filter(Boolean)
      .join(' ');
  });
  return typeof name === 'string' ? text.includes(name) : name.test(text);
}
