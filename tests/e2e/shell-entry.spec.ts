import { chmodSync, statSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  shellFolder,
  startedShell,
  startElsewhere,
  startShellProcess,
  type ShellFolder,
  type ShellProcess,
} from './support/browser-shell.ts';

/* The process of the browser shell with the built workspace, and nothing behind it: the way in, and what is kept out. */

let folder: ShellFolder;
const running: ShellProcess[] = [];

test.beforeEach(() => {
  folder = shellFolder();
});
test.afterEach(async () => {
  for (const shell of running.splice(0)) await shell.kill('SIGKILL');
  folder.remove();
});

async function start(port = 0): Promise<ShellProcess> {
  const shell = await startedShell(folder, port);
  running.push(shell);
  return shell;
}

const signIn = (page: Page) => page.getByRole('button', { name: 'Logga in' });
const portOf = (shell: ShellProcess): number => Number(new URL(shell.url).port);

test('the one-time address opens the workspace without breaking its policy, and works once', async ({
  page,
  browser,
}) => {
  const shell = await start();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(shell.url);
  await expect(signIn(page)).toBeVisible();
  expect(page.url()).toBe(`${new URL(shell.url).origin}/`);
  expect(broken).toEqual([]);
  // React Aria's one style is allowed by its hash
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ sheet }) => sheet?.cssRules.length),
    ),
  ).toEqual([1]);
  // and its announcer may empty itself, but nothing may be written as HTML
  const html = await page.evaluate(() => {
    const node = document.createElement('div');
    node.textContent = 'text';
    node.innerHTML = '';
    try {
      node.innerHTML = '<b>text</b>';
    } catch {
      return node.childNodes.length;
    }
    return 'written';
  });
  expect(html).toBe(0);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await page.reload();
  await expect(signIn(page)).toBeVisible();
  await page.goto(shell.url);
  await expect(signIn(page)).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto(shell.url);
  await expect(stranger.locator('body')).toContainText('Adressen är redan använd');
  await stranger.goto(new URL(shell.url).origin);
  await expect(stranger.locator('body')).toContainText('Öppna Samla med adressen');
  await stranger.close();
});

test('an open page finds its host again after kill -9, with the same cookie and without reloading', async ({
  page,
}) => {
  const shell = await start();
  await page.goto(shell.url);
  await expect(signIn(page)).toBeVisible();
  await expect.poll(() => shell.log()).toContain('window.opened');
  await page.evaluate(() => (document.documentElement.dataset['same'] = 'page'));

  await shell.kill('SIGKILL');
  running.pop();
  const again = await start(portOf(shell));
  await expect.poll(() => again.log()).toContain('window.opened');
  expect(await page.evaluate(() => document.documentElement.dataset['same'])).toBe('page');
  await page.reload();
  await expect(signIn(page)).toBeVisible();
});

test('no other page can reach it: not in a frame, not by a socket, not under another name', async ({
  page,
  playwright,
}) => {
  const shell = await start();
  const { origin, port } = new URL(shell.url);
  await page.goto(shell.url);
  await expect(signIn(page)).toBeVisible();

  const elsewhere = await startElsewhere();
  elsewhere.page = `<!doctype html><title>elsewhere</title><iframe src="${origin}/"></iframe>`;
  try {
    // the same browser, so its cookie is there; both are on this computer, so the cookie goes along
    const evil = await page.context().newPage();
    await evil.goto(elsewhere.origin);
    await expect.poll(() => evil.frames().length).toBe(2);
    const framed = evil.frames()[1];
    await expect.poll(() => framed?.url()).toContain('chrome-error:');
    const socket = await evil.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket(address);
          opened.onopen = () => resolve('opened');
          opened.onerror = () => resolve('refused');
        }),
      `ws://127.0.0.1:${port}/host`,
    );
    expect(socket).toBe('refused');
    const read = await evil.evaluate(
      (address) =>
        fetch(address, { credentials: 'include' }).then(
          () => 'read',
          () => 'refused',
        ),
      `${origin}/`,
    );
    expect(read).toBe('refused');
  } finally {
    await elsewhere.close();
  }

  // a name elsewhere that is pointed at this computer (DNS rebinding)
  const rebound = await playwright.chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP rebound.example 127.0.0.1'],
  });
  try {
    const other = await rebound.newPage();
    const answer = await other.goto(`http://rebound.example:${port}/`);
    expect(answer?.status()).toBe(403);
    await expect(other.locator('body')).toContainText('Samla svarar bara sin egen sida');
  } finally {
    await rebound.close();
  }
});

test('the development key is made with mode 0600, and refused when others can read it', async () => {
  const shell = await start();
  expect(statSync(folder.keyFile).mode & 0o777).toBe(0o600);
  expect(await shell.kill('SIGTERM')).toBe(0);
  running.pop();
  chmodSync(folder.keyFile, 0o644);
  const refused = await startShellProcess(folder);
  expect(refused).toMatchObject({
    code: 1,
    said: expect.stringContaining(`chmod 600 "${folder.keyFile}"`),
  });
});

test('a port in use is an error that names the port and the setting', async () => {
  const shell = await start();
  const other = shellFolder();
  try {
    expect(await startShellProcess(other, portOf(shell))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`Port ${portOf(shell)} is in use. SAMLA_PORT names another.`),
    });
  } finally {
    other.remove();
  }
});

test('it stops cleanly while windows are open', async ({ page }) => {
  const shell = await start();
  await page.goto(shell.url);
  await expect(signIn(page)).toBeVisible();
  expect(await shell.kill('SIGTERM')).toBe(0);
  running.pop();
});
