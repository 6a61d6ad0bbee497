import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** see {@link measuringContext} */
    paintedSince(began: number, shown: string): Promise<number>;
  }
}

/** Debian's Chromium, as the end-to-end tests start it. */
export function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', ...switches],
  });
}

/**
 * A window whose pages have the one clock of all measures: milliseconds from `began` until a frame was painted in which
 * an element that matches `shown` can be seen. Painted: the task after the frame's own, when it is with the compositor.
 */
export async function measuringContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'sv-SE' });
  await context.addInitScript(() => {
    const canBeSeen = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) return false;
      const { left, top, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 2, top + height / 2));
    };
    window.paintedSince = (began, shown) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${shown} was not shown within 10 s`)), 10_000);
        const look = () => {
          if (!canBeSeen(shown)) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            clearTimeout(late);
            resolve(performance.now() - began);
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
  });
  return context;
}

/** Presses a key and answers how long it took, from the time stamp of its own event. */
export async function pressToPainted(page: Page, key: string, shown: string): Promise<number> {
  const press = await page.evaluateHandle((selector) => {
    const time = new Promise<number>((resolve, reject) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => void window.paintedSince(timeStamp, selector).then(resolve, reject),
        { capture: true, once: true },
      );
    });
    return { time };
  }, shown);
  await page.keyboard.press(key);
  return press.evaluate(({ time }) => time);
}
