import type { Page } from '@playwright/test';

/** A page of the built site, as `index.json` names it. */
export interface SitePage {
  readonly type: 'story' | 'docs';
  readonly id: string;
  readonly exportName?: string;
  readonly tags?: readonly string[];
}

/** What the window of a built Storybook offers to those who walk it. */
interface StorybookWindow {
  readonly __STORYBOOK_PREVIEW__: {
    readonly channel: {
      on(event: string, listener: (...values: readonly unknown[]) => void): void;
      off(event: string, listener: (...values: readonly unknown[]) => void): void;
      emit(event: string, value: unknown): void;
    };
    readonly storyStoreValue: { loadStory(what: unknown): Promise<object> };
    readonly storyRenders: readonly { isPending(): boolean; isPreparing(): boolean }[];
  };
}

interface Finished {
  readonly storyId: string;
  readonly status?: string;
}

/** Faults on the way, each with the page on which it was seen. */
export class Watch {
  readonly faults: string[] = [];
  private at = '';

  constructor(page: Page, origin: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !isMeant(message.text())) this.note(`console: ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => {
      if (!isMeant(message)) this.note(`thrown: ${message}`);
    });
    page.on('requestfailed', (request) => {
      // what a page still asked for when it was left
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') this.note(`failed, ${why}: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.note(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) this.note(`asks outside: ${url}`);
    });
  }

  go(id: string): void {
    this.at = id;
  }

  note(fault: string): void {
    this.faults.push(`${this.at}: ${fault.slice(0, 300)}`);
  }
}

/** One view shows what a worker sees when a view breaks, and breaks to do so. */
const isMeant = (text: string) => /breaks on purpose|error occurred in the <Broken>/.test(text);

/**
 * Makes the open page ready to be walked: plays are left out, as every one of them has been run by the tests of the
 * stories, and axe with them. The story it was opened with is drawn to its end first: Storybook loads the window anew
 * when another is chosen before that.
 */
export async function withoutPlays(page: Page): Promise<void> {
  await page.waitForFunction(
    () => ((window as Partial<StorybookWindow>).__STORYBOOK_PREVIEW__?.storyRenders ?? []).length > 0,
  );
  await settle(page);
  await page.evaluate(() => {
    const { storyStoreValue } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__;
    const load = storyStoreValue.loadStory.bind(storyStoreValue);
    storyStoreValue.loadStory = async (what) => ({ ...(await load(what)), playFunction: undefined });
  });
}

/** Waits until nothing on the page is being drawn: to leave before that makes the window load anew. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__.storyRenders.every(
      (one) => !one.isPreparing() && !one.isPending(),
    ),
  );
}

/** Goes to a story within the same window, and comes back when it has been drawn; gives back what went wrong. */
export async function goTo(page: Page, { id }: SitePage): Promise<string | null> {
  await settle(page);
  const fault = await page.evaluate((id) => {
    const { channel } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__;
    return new Promise<string | null>((resolve) => {
      const drawn = 'storyFinished';
      const broken = ['storyErrored', 'storyThrewException', 'storyMissing'];
      const end = (fault: string | null) => {
        channel.off(drawn, done);
        broken.forEach((event) => channel.off(event, failed));
        clearTimeout(timer);
        resolve(fault);
      };
      const done = (...[said]: readonly unknown[]) => {
        const { storyId, status } = said as Finished;
        if (storyId === id) end(status === 'error' ? 'broke, or breaks an invariant' : null);
      };
      const failed = (...[why]: readonly unknown[]) =>
        end(why instanceof Error ? why.message : JSON.stringify(why));
      const timer = setTimeout(() => end('was not drawn within 20 seconds'), 20_000);
      channel.on(drawn, done);
      broken.forEach((event) => channel.on(event, failed));
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    });
  }, id);
  await settle(page);
  return fault;
}

/**
 * Whether something is there to be seen: text, a picture, or a control. What shows that nothing is to be shown, and what
 * is not among the pages of the sidebar, may be empty.
 */
export async function isFilled(page: Page, { exportName, tags = [] }: SitePage): Promise<boolean> {
  if (exportName === 'Tom' || !tags.includes('dev')) return true;
  return page.evaluate(() => {
    const root = document.querySelector('#storybook-root');
    const hasControl = (root?.querySelectorAll('svg, input, button').length ?? 0) > 0;
    const hasLayers = [...document.body.children].some((child) => child.matches('[data-rac], [role]'));
    return (root?.textContent ?? '').trim() !== '' || hasControl || hasLayers;
  });
}

/** Headings of a page, without those of the stories on it, that skip a level. */
export function skippedHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('.sbdocs-content :is(h1, h2, h3, h4, h5, h6)')];
    const own = all.filter((heading) => heading.closest('.sb-story') === null);
    const level = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0);
    return own
      .filter((heading, place) => level(heading) > level(own[place - 1]) + 1)
      .map((heading) => heading.textContent ?? '');
  });
}
