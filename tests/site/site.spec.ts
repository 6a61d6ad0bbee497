import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from './serve.ts';
import { goTo, isFilled, settle, skippedHeadings, Watch, withoutPlays, type SitePage } from './walk.ts';

const root = join(import.meta.dirname, '../..');
const site = join(root, 'storybook-static');
const index = JSON.parse(readFileSync(join(site, 'index.json'), 'utf8')) as {
  readonly entries: Readonly<Record<string, SitePage>>;
};
const pages = Object.values(index.entries);
const stories = pages.filter(({ type }) => type === 'story');
const docs = pages.filter(({ type }) => type === 'docs');

let served: Awaited<ReturnType<typeof serveFolder>>;
test.beforeAll(async () => {
  served = await serveFolder(site, '/en/mapp/langt/ner/');
});
test.afterAll(() => served.close());

const address = ({ id, type }: SitePage) =>
  `${served.url}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`;

/** The whole, cut into so many parts of about the same size. */
const parts = (all: readonly SitePage[], count: number) =>
  Array.from({ length: count }, (_, part) =>
    all.filter((_, place) => Math.floor((place * count) / all.length) === part),
  );

for (const [part, share] of parts(stories, 4).entries()) {
  test(`every story is drawn, part ${part + 1} (${share.length})`, async ({ page }) => {
    // Storybook draws what is opened by its address inside React's act, where nothing may wait for its code
    const [first] = stories;
    if (first === undefined) throw new Error('The site has no stories');
    const watch = new Watch(page, served.url);
    watch.go(first.id);
    await page.goto(address(first));
    await withoutPlays(page);
    for (const one of share) {
      watch.go(one.id);
      const fault = await goTo(page, one);
      if (fault !== null) watch.note(fault);
      else if (!(await isFilled(page, one))) watch.note('shows nothing');
    }
    expect(watch.faults.join('\n')).toBe('');
  });
}

for (const [part, share] of parts(docs, 2).entries()) {
  test(`every page of documentation is drawn and accessible, part ${part + 1} (${share.length})`, async ({
    page,
  }) => {
    const watch = new Watch(page, served.url);
    for (const one of share) {
      watch.go(one.id);
      // the stories on a page go on for a while: each page is opened anew
      await page.goto(address(one));
      await page.locator('.sbdocs-content h1').first().waitFor();
      await settle(page);
      for (const fault of await axeFaults(page)) watch.note(fault);
      for (const heading of await skippedHeadings(page)) watch.note(`a heading skips a level: ${heading}`);
    }
    expect(watch.faults.join('\n')).toBe('');
  });
}

/** The words of a page; headings are looked at by themselves. Its stories have been looked at one by one, and the tables of props are Storybook's own. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('.sbdocs-content')
    .exclude('.sb-story')
    .exclude('.sbdocs-preview')
    .exclude('.docblock-argstable')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(['region', 'heading-order'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => String(target)).join(' | ')}`,
  );
}

test('the site itself opens, in Swedish where the words are ours', async ({ page }) => {
  const watch = new Watch(page, served.url);
  await page.goto(served.url);
  const sidebar = page.getByRole('navigation').first();
  for (const part of ['Grunder', 'Komponenter', 'Mönster', 'Vyer', 'Granskning', 'Ändringar']) {
    await expect.soft(sidebar.getByText(part, { exact: true }).first()).toBeVisible();
  }
  expect(watch.faults.join('\n')).toBe('');
});

test('a whole view is played to its end, as a designer sees it', async ({ page }) => {
  const watched = stories.find(({ id }) => id.endsWith('ärende--skriv-anteckning'));
  if (!watched) throw new Error('The site has no such story');
  await page.goto(address(watched));
  // its last step but for what the host has then
  await expect(page.getByText('Skickat').first()).toBeVisible({ timeout: 30_000 });
});

test('no file of the site tells where it was built', () => {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const telling = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(root));
  expect(telling.map(({ name }) => name)).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('no page of the site asks for anything by an absolute address', () => {
  const html = ['index.html', 'iframe.html'].map((name) => readFileSync(join(site, name), 'utf8')).join('\n');
  expect(
    [...html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="(?:\/|https?:)[^"]*"/g)].map(
      ([found]) => found,
    ),
  ).toEqual([]);
});
