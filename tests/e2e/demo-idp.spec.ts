import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startDemoIdp, type DemoIdp } from '@samla/demo-idp/start';
import { readWorkers } from '@samla/demo-idp/workers';

/* The page to choose a worker, in a real browser and without a mouse. */

const folder = mkdtempSync(join(tmpdir(), 'samla-idp-'));
let idp: DemoIdp;
let client: Server;
let answers: URL[];

test.beforeAll(async () => {
  idp = await startDemoIdp({
    port: 0,
    dataFolder: folder,
    workers: await readWorkers('samples/demo/workers.json'),
  });
  client = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    // the browser also asks for an icon
    if (url.pathname === '/callback') answers.push(url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Tillbaka</title>');
  });
  await new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve));
});
test.afterAll(async () => {
  client.close();
  client.closeAllConnections();
  await idp.close();
  rmSync(folder, { recursive: true });
});

async function openChooser(page: Page, extra: Record<string, string> = {}): Promise<void> {
  answers = [];
  const { port } = client.address() as AddressInfo;
  const parameters = new URLSearchParams({
    client_id: 'samla-desktop',
    response_type: 'code',
    redirect_uri: `http://127.0.0.1:${port}/callback`,
    scope: 'openid offline_access cases',
    resource: 'urn:samla:case-api',
    state: 'state',
    nonce: 'nonce',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...extra,
  });
  await page.goto(`${idp.url}/auth?${parameters.toString()}`);
  await expect(page.getByRole('heading', { name: 'Vem är du?' })).toBeVisible();
}

const answered = (page: Page) => expect(page).toHaveTitle('Tillbaka');
const focused = (page: Page) => page.locator(':focus');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page to choose passes axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openChooser(page);
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
    expect(passes.map((pass) => pass.id)).toEqual(
      expect.arrayContaining(['color-contrast', 'html-has-lang']),
    );
  });
}

test('Enter chooses the first worker, who has the focus; nobody is asked for a password', async ({
  page,
}) => {
  await openChooser(page);
  await expect(page.locator('input')).toHaveCount(0);
  await expect(page.getByText('Demonstration', { exact: true })).toBeVisible();
  await expect(focused(page)).toHaveAttribute('aria-keyshortcuts', '1');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(answers[0]?.searchParams.get('code')).toBeTruthy();
  expect(answers[0]?.searchParams.get('iss')).toBe(idp.url);
});

test('a digit chooses at once, the arrows move and go round', async ({ page }) => {
  await openChooser(page, { prompt: 'login' });
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveAttribute('aria-keyshortcuts', '2');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toHaveText((await page.locator('ol button').last().textContent()) ?? '');
  await page.keyboard.press('3');
  await answered(page);
  expect(answers).toHaveLength(1);
});

test('the worker who was signed in has the focus, and another one may follow her', async ({ page }) => {
  const subject = (await readWorkers('samples/demo/workers.json'))[3]?.subject ?? '';
  await openChooser(page, { login_hint: subject });
  await expect(focused(page)).toHaveAttribute('value', subject);
  await page.keyboard.press('Enter');
  await answered(page);
  await openChooser(page, { prompt: 'login' });
  await page.keyboard.press('2');
  await answered(page);
  expect(answers[0]?.searchParams.get('code')).toBeTruthy();
});

test('Avbryt leads back without a code', async ({ page }) => {
  await openChooser(page);
  const cancel = page.getByRole('button', { name: 'Avbryt' });
  for (
    let steps = 0;
    steps < 20 && !(await cancel.evaluate((button) => button === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await answered(page);
  expect(answers[0]?.searchParams.get('error')).toBe('access_denied');
});

test('the page fits a narrow window at 400 % without scrolling sideways (WCAG 1.4.10)', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await openChooser(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
