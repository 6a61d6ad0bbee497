import { expect, test, type Page } from '@playwright/test';
import { nodeRandom } from '@samla/desktop/host/node/random';
import { staticFiles } from '@samla/desktop/policy/static-files';
import { startShellServer, type ShellServer } from '@samla/desktop/browser/server';
import { startElsewhere, type Elsewhere } from './support/browser-shell.ts';

/*
 * The real headers in a real Chromium, against a page that was taken over: it holds everything that an attacker could
 * put into it, and the policy must stop all of it.
 */

let elsewhere: Elsewhere;
let shell: ShellServer;

interface Violation {
  readonly directive: string;
  readonly blocked: string;
}
declare global {
  interface Window {
    violations: Violation[];
    ran: string[];
  }
}

/** Code from text, tried by the page's own file: what a debugger runs is exempt from the policy. */
const OWN_SCRIPT = `
  const refused = (name, act) => { try { act(); } catch { window.ran.push(name + ' refused'); } };
  window.ran.push('own script');
  refused('eval', () => (0, eval)("window.ran.push('eval')"));
  refused('Function', () => new Function("window.ran.push('Function')")());
  refused('timer', () => setTimeout("window.ran.push('timer')", 0));`;
const ALLOWED = ['own script', 'eval refused', 'Function refused', 'timer refused'];

test.beforeAll(async () => {
  elsewhere = await startElsewhere();
  const { origin } = elsewhere;
  const page = `<!doctype html><html><head><title>taken over</title>
    <base href="${origin}/">
    <script>window.ran.push('inline script')</script>
    <script src="${origin}/script.js"></script>
    <script src="data:text/javascript,window.ran.push('data script')"></script>
    <link rel="stylesheet" href="${origin}/style.css">
    <style>body { background-image: url(${origin}/background.png) }</style>
    </head><body onload="window.ran.push('handler')">
    <p id="styled" style="color: rgb(1, 2, 3)">text</p>
    <img src="${origin}/image.png" onerror="window.ran.push('error handler')">
    <iframe src="${origin}/frame.html"></iframe>
    <object data="${origin}/object.html"></object>
    <form id="form" action="${origin}/form" method="post"><input name="note" value="secret"></form>
    <a id="link" href="javascript:window.ran.push('javascript address')">link</a>
    <script type="module" src="/probe.js"></script>
    </body></html>`;
  const text = (content: string) => new TextEncoder().encode(content);
  shell = await startShellServer({
    port: 0,
    pages: staticFiles([
      ['index.html', text(page)],
      ['probe.js', text(OWN_SCRIPT)],
    ]),
    secret: nodeRandom.bytes(32),
    random: nodeRandom,
    onWindow: (connection) => connection.close('not here'),
  });
});

test.afterAll(async () => {
  await shell.close();
  await elsewhere.close();
});

async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.violations = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.violations.push({ directive: effectiveDirective, blocked: blockedURI });
    });
  });
  await page.goto(shell.url);
}

test('a page that was taken over runs nothing but its own files, and reaches nobody', async ({ page }) => {
  await open(page);
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(ALLOWED);
  await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(1, 2, 3)');
  await page.locator('#link').click();

  // what a script of the page itself could try
  const tried = await page.evaluate(async (origin) => {
    // says true even when it is refused: what was asked of the server tells
    navigator.sendBeacon(`${origin}/beacon`, 'x');
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'failed';
      }
    };
    const node = document.createElement('div');
    document.body.append(node);
    return {
      fetch: await attempt(() => fetch(`${origin}/fetch`)),
      events: await attempt(
        () =>
          new Promise((_resolve, reject) => {
            new EventSource(`${origin}/events`).onerror = () => reject(new Error('refused'));
          }),
      ),
      socket: await attempt(
        () =>
          new Promise((_resolve, reject) => {
            new WebSocket(`${origin.replace('http', 'ws')}/socket`).onerror = () =>
              reject(new Error('refused'));
          }),
      ),
      html: await attempt(() => (node.innerHTML = '<img src=x onerror="window.ran.push(1)">')),
      policy: await attempt(() =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
      ),
      worker: await attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      module: await attempt(() => import(`${origin}/module.js`)),
    };
  }, elsewhere.origin);
  expect(tried).toEqual({
    fetch: 'TypeError',
    events: 'Error',
    socket: 'Error',
    html: 'TypeError',
    policy: 'TypeError',
    worker: 'TypeError',
    module: 'TypeError',
  });

  await page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.submit());
  await expect
    .poll(async () => {
      const seen = await page.evaluate(() => window.violations.map(({ directive }) => directive));
      return [...new Set(seen)].sort();
    })
    .toEqual([
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'require-trusted-types-for',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
      'trusted-types',
    ]);
  expect(await page.evaluate(() => window.ran)).toEqual(ALLOWED);
  expect(elsewhere.asked).toEqual([]);
  expect(new URL(page.url()).origin).toBe(shell.origin);
});
