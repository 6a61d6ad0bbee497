import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  expect,
  test,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { byteSearch, filesUnder, searchFiles } from './support/bytes.ts';
import { expectNoMouse, keyboardOnly, press } from './support/keys.ts';
import { unpacked } from './support/packed.ts';
import { notesWithText, visibleCases } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import {
  grid,
  openAndSignIn,
  openFirstCase,
  panel,
  recordLines,
  runAction,
  status,
} from './support/worker.ts';

/*
 * After a day's work no name, number or text of a case lies readable anywhere on the worker's computer. The server's own
 * database is no part of it.
 */

const SUBJECT = 'eler001';
const CONTROL = 'Kontrollsträng-Östergök';
/** stands in a field that the browser may keep */
const FIELD = 'Kontrollfält-Östergök';
/** found by the reader of the browser's stores alone */
const PACKED = 'Packad-kontrollsträng-Vitvingad';
const texts = {
  sent: 'Mormodern tar hand om syskonen under veckan.',
  unsent: 'Polisen lämnade över flickan klockan tre.',
  draft: 'Fadern nämner en skuld till hyresvärden',
  watch: 'Ring vårdcentralen om remissen',
} as const;

let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
  for (const place of ['browser', 'browser-cache']) mkdirSync(join(stack.folder, place));
});
test.afterAll(() => stack.close());

/** A browser whose profile and temporary files lie where they can be searched, as an installed one has them. */
async function openBrowser(): Promise<BrowserContext> {
  const { viewport, locale, timezoneId, launchOptions } = test.info().project.use as BrowserContextOptions & {
    launchOptions: { executablePath: string; args: string[] };
  };
  const context = await chromium.launchPersistentContext(join(stack.folder, 'browser'), {
    ...launchOptions,
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
    env: { ...(process.env as Record<string, string>), TMPDIR: join(stack.folder, 'tmp') },
  });
  context.on('page', (page) => void keyboardOnly(page));
  return context;
}

/** The places of the worker's computer, and of the processes beside. */
const places = () => ({
  data: [...['device-desk', 'idp', 'keys', 'api'].map((name) => join(stack.folder, name))].filter(existsSync),
  logs: [join(stack.folder, 'logs')],
  temporary: [join(stack.folder, 'tmp')],
  browser: [join(stack.folder, 'browser')],
});

const filesOf = (folders: readonly string[]) => folders.flatMap(filesUnder);

/** Words of the program itself, which are nobody's secret. */
function programWords(): string {
  return filesUnder('apps/desktop/dist/renderer')
    .filter((file) => /\.(js|html)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Everything about persons and cases that this worker's computer was sent. */
async function secrets(): Promise<{ wanted: string[]; skipped: number }> {
  const ids = (await visibleCases(stack.database, SUBJECT)).map(({ id }) => id);
  const { rows: persons } = await stack.database.query<{
    given: string;
    family: string;
    identity: string | null;
    number: string;
    address: string;
    phone: string;
  }>(
    `select p.given_name as given, p.family_name as family, i.number as identity, c.number, p.address, p.phone
       from "case" c join person p on p.id = c.person_id left join person_identity i on i.person_id = p.id
      where c.id = any($1)`,
    [ids],
  );
  const { rows: entries } = await stack.database.query<{ text: string | null }>(
    `select distinct e.body->>'text' as text from case_entry e where e.case_id = any($1)`,
    [ids],
  );
  const all = new Set<string>(Object.values(texts));
  for (const { given, family, identity, number, address, phone } of persons) {
    for (const between of [' ', ', ', '', '\0']) {
      all.add(`${given}${between}${family}`).add(`${family}${between}${given}`);
    }
    for (const one of [number, address, phone]) all.add(one);
    if (identity !== null) {
      const tail = `${identity.slice(0, -4)}-${identity.slice(-4)}`;
      for (const one of [identity, identity.slice(2), tail, tail.slice(2)]) all.add(one);
    }
  }
  for (const { text } of entries) {
    if (text === null) continue;
    // a part is as bad as the whole
    all.add(text).add(text.slice(0, 30)).add(text.slice(-30));
  }
  const program = programWords();
  const wanted = [...all].filter((text) => text.length >= 6 && !program.includes(text));
  return { wanted, skipped: all.size - wanted.length };
}

test('nothing about a person lies readable after a full session', async () => {
  // one person whose names nobody else has, so that each can be looked for by itself
  const [first] = await visibleCases(stack.database, SUBJECT);
  const lone = { given: 'Wilhelmiina', family: 'Zwåkhyttan' };
  await stack.database.query(
    `update person set given_name = $2, family_name = $3 where id = (select person_id from "case" where id = $1)`,
    [first?.id, lone.given, lone.family],
  );
  let context = await openBrowser();
  const host = await stack.host('desk');
  let page = await openAndSignIn(context, host.url, SUBJECT);

  // reads, searches and filters
  await press(page, 'Control+2');
  const number = await openFirstCase(page);
  await expect(recordLines(page).first()).toBeVisible();
  for (const term of [lone.family.slice(0, 3), lone.given, first?.number ?? '']) {
    await press(page, 'Control+e');
    await page.keyboard.type(term);
    await expect(page.getByRole('option', { name: `${lone.family}, ${lone.given}` }).first()).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await press(page, 'Control+f');
  await page.keyboard.type('a');
  await press(page, 'Escape');

  // writes, online and offline
  await press(page, 'Control+j');
  await page.keyboard.type(texts.sent);
  await press(page, 'Control+Enter');
  await expect(panel(page).getByText('Skickat')).toBeVisible();
  expect(await notesWithText(stack.database, number, texts.sent)).toBe(1);
  await press(page, 'Control+Shift+b');
  const dialog = page.getByRole('dialog', { name: 'Ny bevakning' });
  await expect(dialog.getByRole('textbox', { name: 'Datum' })).toBeFocused();
  await page.keyboard.type('+14');
  await press(page, 'Tab');
  await page.keyboard.type(texts.watch);
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  const watch = recordLines(page).filter({ hasText: texts.watch });
  await expect(watch).toHaveCount(1);
  await expect(watch).not.toContainText(/Sparat här|Skickas/);
  stack.way.cut();
  await press(page, 'Control+j');
  await page.keyboard.type(texts.unsent);
  await press(page, 'Control+Enter');
  await expect(recordLines(page).filter({ hasText: texts.unsent })).toContainText('Sparat här');
  await expect(status(page)).toContainText('Inte uppkopplad');
  await press(page, 'Control+j');
  await page.keyboard.type(texts.draft);
  await expect(panel(page).getByText('Sparat här').first()).toBeVisible();

  await untilSessionIsKept(page);

  const { wanted, skipped } = await secrets();
  const search = byteSearch([...wanted, lone.given, lone.family, 'wilhelmiina', 'zwåkhyttan']);
  const look = () =>
    Object.entries(places()).flatMap(([place, folders]) =>
      searchFiles(filesOf(folders), search, unpacked).map((found) => ({ place, ...found })),
    );
  // in the middle of the work, as a stolen computer would have it
  expect(look()).toEqual([]);

  // a page that is reloaded, a host that loses its power, and a browser that is closed and opened again
  await page.reload();
  await expect(grid(page)).toBeVisible();
  await host.kill();
  const again = await stack.host('desk');
  await context.close();
  context = await openBrowser();
  page = await context.newPage();
  await page.goto(again.url);
  await expect(grid(page)).toBeVisible();
  await press(page, 'Control+2');
  await openFirstCase(page);
  await expect(page.getByRole('textbox', { name: 'Ny anteckning' })).toHaveValue(texts.draft);
  await untilSessionIsKept(page);
  expect(look()).toEqual([]);

  // signs out with a text that is not sent
  await runAction(page, 'Logga ut');
  await expect(page.getByRole('alertdialog')).toContainText('1 text har inte skickats');
  await press(page, 'Tab', 'Enter');
  await expect(page.getByRole('button', { name: /logga in/i })).toBeVisible();
  await expect(page.getByText(/1 text som du skrivit väntar/)).toBeVisible();
  await expectNoMouse(page);
  await plantControls(context, again.url);
  await context.close();
  await again.stop();
  expect(look()).toEqual([]);
  console.log(`${search.count} texts looked for, ${skipped} skipped as too short or the program's own words`);

  // the same search finds what is there, in every place and every way of writing it
  const control = byteSearch([CONTROL]);
  for (const [place, folders] of Object.entries(places())) {
    const found = searchFiles(filesOf(folders), control, unpacked).map(({ file }) => file);
    for (const way of ['utf8', 'utf16le', 'utf16be', 'latin1'])
      expect(
        found.map((file) => file.split('/').at(-1)),
        `${place}: ${way}`,
      ).toContain(`control-${way}`);
  }
  // and in the stores of pages, also where only their own reader sees it
  const profile = filesUnder(join(stack.folder, 'browser'));
  const namesOf = (found: readonly { file: string }[]) => found.map(({ file }) => file).join('\n');
  expect(namesOf(searchFiles(profile, control))).toMatch(/Local Storage/);
  const packed = byteSearch([PACKED]);
  expect(namesOf(searchFiles(profile, packed))).not.toContain('.ldb');
  expect(namesOf(searchFiles(profile, packed, unpacked))).toMatch(/IndexedDB.*\.ldb/);
});

/**
 * A browser keeps what stands in fields, to restore its pages with. A field without our care shows when it has: then
 * what stood in ours before would be there as well.
 */
async function untilSessionIsKept(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = text;
  }, FIELD);
  const search = byteSearch([FIELD]);
  await expect
    .poll(
      () =>
        searchFiles(filesUnder(join(stack.folder, 'browser')), search, unpacked)
          .map(({ file }) => file)
          .join(),
      {
        timeout: 60_000,
      },
    )
    .toContain('Session');
}

/** Puts the control where Samla's processes write, and where a page of theirs would. */
async function plantControls(context: BrowserContext, url: string): Promise<void> {
  const little = Buffer.from(CONTROL, 'utf16le');
  const ways = {
    utf8: Buffer.from(CONTROL),
    utf16le: little,
    utf16be: Buffer.from(little).swap16(),
    latin1: Buffer.from(CONTROL, 'latin1'),
  };
  for (const folders of Object.values(places())) {
    for (const [way, bytes] of Object.entries(ways))
      writeFileSync(join(folders[0] ?? '', `control-${way}`), Buffer.concat([Buffer.alloc(3), bytes]));
  }
  const page = context.pages().at(-1) ?? (await context.newPage());
  expect(page.url()).toContain(new URL(url).origin);
  await page.evaluate((text) => localStorage.setItem('control', text), CONTROL);
  await page.evaluate(async (text) => {
    // its halves come first, so that a packed table holds the whole of it only as references to them
    const [left, right] = [text.slice(0, 12), text.slice(12)];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('control');
      asked.onerror = () => reject(new Error('no database'));
      asked.onupgradeneeded = () => asked.result.createObjectStore('texts');
      asked.onsuccess = () => resolve(asked.result);
    });
    // as much as makes the store write a table
    for (let row = 0; row < 400; row++) {
      const write = database.transaction('texts', 'readwrite', { durability: 'strict' });
      write.objectStore('texts').put(`${left}|${right}|${text}`.padEnd(30_000, '.'), row);
      await new Promise((resolve) => (write.oncomplete = resolve));
    }
    database.close();
  }, PACKED);
}
