/* Long because the wall between boards is one promise: every way round it is tried in one place. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Intent } from '@samla/case-model/command';
import { unitIdSchema } from '@samla/case-model/ids';
import { startService } from '../../tools/lib/service.ts';
import { byteSearch } from './support/bytes.ts';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { visibleCases } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { tapStatements } from './support/statements.ts';
import { imageOf, readStore } from './support/stores.ts';
import { apiWorker, commandOn, errorOf, newId, type ApiWorker } from './support/tokens.ts';
import { filterTo, grid, openAndSignIn, panel, recordLines, runAction } from './support/worker.ts';

/*
 * Who reaches a case: a colleague at once, a worker of another board in no way at all, and, when it is hers, she alone.
 * eler001 and kafr003 share the adults' unit, whose cases here are the whole unit's (A-unit); zdöb040 works under another
 * board, with adults too.
 */

interface KnownCase {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly identity: string;
}

let stack: Stack;
let shared: KnownCase;
let moved: KnownCase;
const sharedName = { given: 'Xerxina', family: 'Yxmålaryd' };
const movedName = { given: 'Qvintilia', family: 'Zwåkhyttan' };

test.beforeAll(async () => {
  stack = await startStack();
  await stack.database.query(
    `insert into assignment (id, worker_id, unit_id, areas, role, valid_from)
     select gen_random_uuid(), w.id, u.id, array['adults'], 'caseWorker', '2026-01-01'
       from worker w, organisation_unit u where w.subject = 'zdöb040' and u.code = '02VUX'`,
  );
  const { rows } = await stack.database.query<KnownCase>(
    `select c.id, c.number, c.person_id as "personId", i.number as identity
       from "case" c
       join organisation_unit u on u.id = c.unit_id
       join person p on p.id = c.person_id
       join person_identity i on i.person_id = p.id and i.current and i.valid
       join worker w on w.id = c.worker_id
       join definition d on d.hash = c.definition_hash
       join case_entry e on e.case_id = c.id and e.kind = 'caseImported' and e.body->>'stage' <> 'closure'
      where u.code = '01VUX' and d.content->>'access' = 'A-unit' and p.protection = 'none'
        and c.disposal_proposed_on is null
        -- in no other list of the three workers, so that what is found of her is of this case
        and not exists (select from "case" o join organisation_unit ou on ou.id = o.unit_id
                         where o.person_id = p.id and o.id <> c.id and ou.code in ('01BOU', '01VUX', '02BOU', '02VUX'))
      order by c.entry_count desc limit 2`,
  );
  const [one, two] = rows;
  if (!one || !two) throw new Error('the sample has no two such cases');
  [moved, shared] = [one, two];
  // names that nobody else has
  for (const [{ personId }, { given, family }] of [
    [shared, sharedName],
    [moved, movedName],
  ] as const) {
    await stack.database.query(`update person set given_name = $2, family_name = $3 where id = $1`, [
      personId,
      given,
      family,
    ]);
  }
});
test.afterAll(() => stack.close());

/** A worker at a computer of her own. */
async function atWork(browser: Browser, subject: string, device: string): Promise<Page> {
  const context = await browser.newContext();
  context.on('page', (page) => void keyboardOnly(page));
  const page = await openAndSignIn(context, (await stack.host(device)).url, subject);
  await page.evaluate(() => (document.documentElement.dataset['same'] = 'page'));
  return page;
}

const expectNotReloaded = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.dataset['same'])).toBe('page');

/** Lists every case that a worker has, and waits until there are so many. */
async function listAll(page: Page, count: number): Promise<void> {
  await runAction(page, 'Alla ärenden');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alla ärenden');
  await runAction(page, 'Visa bara mina eller hela enhetens');
  await runAction(page, 'Visa eller dölj vilande');
  await runAction(page, 'Visa eller dölj avslutade');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 60_000 });
}

/** Finds a case by its number and opens it. */
async function openByNumber(page: Page, number: string): Promise<void> {
  await press(page, 'Control+e');
  await page.keyboard.type(number);
  await expect(page.getByRole('option', { name: number })).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /./);
  await press(page, 'Enter');
  await expect(panel(page).getByText(number, { exact: true })).toBeVisible();
}

/** Runs an action on one case through the palette, which offers it for the row and for the open case. */
async function runOnCase(page: Page, action: string, family: string): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type(`${action} ${family}`);
  const offered = page.getByRole('option').filter({ hasText: action }).filter({ hasText: family });
  await expect(offered.first()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /./);
  await press(page, 'Enter');
}

async function expectNothingFound(page: Page, keys: string, text: string): Promise<void> {
  await press(page, keys);
  await page.keyboard.type(text);
  // the list says so in a line of its own, and has no other
  await expect(page.getByRole('option')).toHaveText([/^Ingenting hittades/]);
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a second worker of the unit sees a new note without reloading', async ({ browser }) => {
  const first = await atWork(browser, 'eler001', 'first');
  const second = await atWork(browser, 'kafr003', 'second');
  for (const page of [first, second]) await openByNumber(page, shared.number);
  for (const page of [first, second]) await expect(panel(page).getByText(/^Även här: /)).toBeVisible();
  const text = 'Skolan har ringt om frånvaron.';
  await expect(recordLines(second).filter({ hasText: text })).toHaveCount(0);

  const seen = recordLines(second)
    .filter({ hasText: text })
    .waitFor({ timeout: 60_000 })
    .then(() => performance.now());
  await press(first, 'Control+j');
  await first.keyboard.type(text);
  await press(first, 'Control+Enter');
  await expect(panel(first).getByText('Skickat')).toBeVisible();
  const sent = performance.now();
  const milliseconds = Math.round((await seen) - sent);
  await expect(recordLines(second).filter({ hasText: text })).toHaveCount(1);

  const description = `${milliseconds} ms from "Skickat" to visible at the second worker`;
  test.info().annotations.push({ type: 'measured', description });
  console.log(description);
  for (const page of [first, second]) {
    await expectNotReloaded(page);
    await expectNoMouse(page);
  }
  // a window that is gone is not here any more
  await first.context().close();
  await expect(panel(second).getByText(/^Även här: /)).toHaveCount(0);
  await second.context().close();
});

test.describe('a worker of another board', () => {
  test('does not find it in her workspace, by list, search or id', async ({ browser }) => {
    const hers = await visibleCases(stack.database, 'zdöb040');
    expect(hers.map(({ id }) => id)).not.toContain(shared.id);
    const page = await atWork(browser, 'zdöb040', 'other');
    await listAll(page, hers.length);

    await press(page, 'Control+f');
    await page.keyboard.type(sharedName.family);
    await expect(page.getByText('Inget ärende stämmer med filtret')).toBeVisible();
    await press(page, 'Escape');
    // the same filter finds her own
    const { rows } = await stack.database.query<{ number: string; family: string; identity: string }>(
      `select c.number, p.family_name as family, i.number as identity
         from "case" c join person p on p.id = c.person_id join person_identity i on i.person_id = p.id
          and i.current and i.valid
        where c.id = any($1) and p.protection = 'none' limit 1`,
      [hers.map(({ id }) => id)],
    );
    const own = rows[0];
    if (!own) throw new Error('she has no case that can be found');
    await filterTo(page, own.number, 1);

    for (const keys of ['Control+k', 'Control+e']) {
      for (const text of [sharedName.family, sharedName.given, shared.identity, shared.number])
        await expectNothingFound(page, keys, text);
      for (const text of [own.family, own.identity, own.number]) {
        await press(page, keys);
        await page.keyboard.type(text);
        await expect(page.getByRole('option', { name: own.number })).toBeVisible();
        await press(page, 'Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    }

    const asked = (caseId: string) =>
      Promise.all([
        askHost(page, 'mutation', 'case.open', { caseId }),
        askHost(page, 'query', 'case.get', { caseId }),
      ]);
    const unknown = await asked(newId());
    expect(unknown).toMatchObject([{ kind: 'gone' }, { kind: 'gone' }]);
    expect(await asked(shared.id)).toEqual(unknown);
    expect(await asked(hers[0]?.id ?? '')).toMatchObject([{ kind: 'case' }, { kind: 'case' }]);
    await expectNoMouse(page);
    await page.context().close();
  });

  test.describe('with her own token at the API', () => {
    let her: ApiWorker;
    let owner: ApiWorker;
    let colleague: ApiWorker;
    let noteId: string;
    test.beforeAll(async () => {
      her = await apiWorker(stack.issuer, stack.api.url, 'zdöb040');
      owner = await apiWorker(stack.issuer, stack.api.url, 'eler001');
      colleague = await apiWorker(stack.issuer, stack.api.url, 'kafr003');
      const { rows } = await stack.database.query<{ id: string }>(
        `select id from case_entry where case_id = $1 and kind = 'noteAdded' limit 1`,
        [shared.id],
      );
      noteId = rows[0]?.id ?? '';
    });
    test.afterAll(() => Promise.all([her, owner, colleague].map((one) => one.close())));

    const note: Intent = {
      name: 'addNote',
      args: { heading: 'Anteckning', text: 'Text', eventOn: null, backdatingReason: null },
    };
    const everyIntent = async (): Promise<Intent[]> => {
      const { assignments } = await her.client.session.current.query({});
      const unitId = unitIdSchema.parse(assignments[0]?.unitId);
      return [
        note,
        {
          name: 'correctNote',
          args: { noteId: noteId as never, heading: 'Rubrik', text: 'Ny text', reason: 'Fel dag' },
        },
        { name: 'assignCase', args: { workerId: null, unitId, ground: 'Flyttat' } },
        { name: 'addWatch', args: { dueOn: '2026-12-01' as never, text: 'Ring' } },
        { name: 'completeWatch', args: { watchId: noteId as never } },
      ];
    };
    const entriesOf = async (caseId: string) =>
      (await stack.database.query(`select id from case_entry where case_id = $1 order by seq`, [caseId]))
        .rows;

    /** One push, and all that the wire showed of its answer; ids that she chose herself are blotted out. */
    async function pushed(
      caseId: string,
      send: Omit<Parameters<typeof her.client.sync.push.mutate>[0], 'deviceId'>,
      deviceId = her.deviceId,
    ) {
      const outcome = await her.client.sync.push
        .mutate({ deviceId, ...send })
        .catch((error: unknown) => String(error));
      const { status, headers, text } = her.lastAnswer();
      const own = [caseId, ...send.commands.map(({ id }) => id), ...send.reads.map(({ id }) => id)];
      const blot = (said: string) =>
        own
          .reduce((rest, id) => rest.replaceAll(id, 'ID'), said)
          .replace(/"serverTime":"[^"]+"/, '"serverTime"');
      return {
        outcome: blot(JSON.stringify(outcome)),
        status,
        headers,
        text: blot(text),
        length: text.length,
      };
    }

    test('every command answers as for a case that does not exist, and writes nothing', async () => {
      const before = await entriesOf(shared.id);
      expect(before.length).toBeGreaterThan(2);
      for (const intent of await everyIntent()) {
        const on = (caseId: string) =>
          pushed(caseId, {
            commands: [commandOn(caseId, her.deviceId, intent, { baseVersions: { assignment: 1 } })],
            reads: [],
          });
        const unknown = await on(newId());
        expect(unknown.text, intent.name).toContain('"code":"unknownCase"');
        expect(await on(shared.id), intent.name).toEqual(unknown);
      }
      expect(await entriesOf(shared.id)).toEqual(before);
    });

    test('a read, a dependency, a note through her own case and a faulty call tell nothing', async () => {
      const [own] = await visibleCases(stack.database, 'zdöb040');
      const ownCase = own?.id ?? '';
      const read = (caseId: string) =>
        pushed(caseId, {
          commands: [],
          reads: [{ id: newId(), caseId, happenedAt: '2026-11-02T08:00:00.000Z' } as never],
        });
      const unknownRead = await read(newId());
      expect(unknownRead.status).toBe(200);
      expect(await read(shared.id)).toEqual(unknownRead);

      const theirs = commandOn(shared.id, owner.deviceId, note);
      const { results } = await owner.client.sync.push.mutate({
        deviceId: owner.deviceId,
        commands: [theirs],
        reads: [],
      });
      expect(results).toMatchObject([{ outcome: { kind: 'accepted' } }]);

      const leaning = (on: string) =>
        pushed(ownCase, {
          commands: [commandOn(ownCase, her.deviceId, note, { dependsOn: [on as never] })],
          reads: [],
        });
      expect(await leaning(theirs.id)).toEqual(await leaning(newId()));

      const correcting = (id: string) => {
        const args = { noteId: id as never, heading: 'A', text: 'B', reason: 'C' };
        return pushed(ownCase, {
          commands: [commandOn(ownCase, her.deviceId, { name: 'correctNote', args })],
          reads: [],
        });
      };
      const unknownNote = await correcting(newId());
      expect(unknownNote.text).toContain('"code":"unknownNote"');
      expect(await correcting(theirs.id)).toEqual(unknownNote);
      expect(await correcting(noteId)).toEqual(unknownNote);

      const faulty = async (caseId: string) => {
        const command = { ...commandOn(caseId, her.deviceId, note), seq: 0 };
        const call = her.client.sync.push.mutate({ deviceId: her.deviceId, commands: [command], reads: [] });
        return { error: await errorOf(call), seen: her.lastAnswer() };
      };
      const unknownFault = await faulty(newId());
      expect(unknownFault.error).toMatchObject({ code: 'badInput', field: 'commands.0.seq' });
      expect(await faulty(shared.id)).toEqual(unknownFault);
    });

    test('a receipt of the first worker is none under her token', async () => {
      const theirs = commandOn(shared.id, owner.deviceId, note);
      const push = { deviceId: owner.deviceId, commands: [theirs], reads: [] };
      const accepted = await owner.client.sync.push.mutate(push);
      expect(accepted.results).toMatchObject([{ outcome: { kind: 'accepted' } }]);
      // hers it is: asked again, she gets the very same answer
      expect((await owner.client.sync.push.mutate(push)).results).toEqual(accepted.results);

      const unknownCase = newId();
      const unknown = await pushed(
        unknownCase,
        { commands: [commandOn(unknownCase, owner.deviceId, note)], reads: [] },
        owner.deviceId,
      );
      expect(unknown.text).toContain('"code":"unknownCase"');
      expect(await pushed(shared.id, { commands: [theirs], reads: [] }, owner.deviceId)).toEqual(unknown);
      // the id of a receipt with another content, of which the owner would be told that it is taken
      const second = commandOn(shared.id, owner.deviceId, note);
      await owner.client.sync.push.mutate({ ...push, commands: [second] });
      const reused = { ...commandOn(unknownCase, owner.deviceId, note), id: second.id };
      expect(await pushed(unknownCase, { commands: [reused], reads: [] }, owner.deviceId)).toEqual(unknown);
    });

    test('no page of hers holds a word of it, and its changes neither count nor poke', async () => {
      const first = await her.client.sync.pull.mutate({ deviceId: her.deviceId, cursor: null });
      let text = JSON.stringify(first);
      let [cursor, more, count] = [first.cursor, first.more, first.cases.length];
      while (more) {
        const page = await her.client.sync.pull.mutate({ deviceId: her.deviceId, cursor });
        text += JSON.stringify(page);
        [cursor, more, count] = [page.cursor, page.more, count + page.cases.length];
      }
      expect(count).toBe((await visibleCases(stack.database, 'zdöb040')).length);
      const entries = (await entriesOf(shared.id)).map(({ id }) => String(id));
      const words = [
        shared.id,
        shared.number,
        shared.personId,
        shared.identity,
        sharedName.family,
        ...entries,
      ];
      for (const word of words) expect(text).not.toContain(word);

      const colleaguePage = await colleague.client.sync.pull.mutate({
        deviceId: colleague.deviceId,
        cursor: null,
      });
      for (const word of words) expect(JSON.stringify(colleaguePage)).toContain(word);

      const [herPokes, colleaguePokes] = [listen(her), listen(colleague)];
      // the first comes at once, for what changed while nobody listened; the colleague may also still
      // be told of what the owner wrote a moment ago
      await expect.poll(herPokes.count).toBe(1);
      await expect.poll(colleaguePokes.count).toBeGreaterThan(0);
      for (let change = 0; change < 3; change++) {
        const before = colleaguePokes.count();
        const commands = [commandOn(shared.id, owner.deviceId, note)];
        await owner.client.sync.push.mutate({ deviceId: owner.deviceId, commands, reads: [] });
        await expect.poll(colleaguePokes.count).toBeGreaterThan(before);
      }
      const empty = await her.client.sync.pull.mutate({ deviceId: her.deviceId, cursor });
      expect(empty).toMatchObject({
        lost: [],
        cases: [],
        persons: [],
        entries: [],
        more: false,
        remaining: 0,
        lagging: false,
      });
      expect(herPokes.count()).toBe(1);

      // a change in her own unit does poke, so her stream was alive all the time
      const [own] = await visibleCases(stack.database, 'zdöb040');
      const elsewhere = await apiWorker(stack.issuer, stack.api.url, 'zdöb040');
      const commands = [commandOn(own?.id ?? '', elsewhere.deviceId, note)];
      await elsewhere.client.sync.push.mutate({ deviceId: elsewhere.deviceId, commands, reads: [] });
      await expect.poll(herPokes.count).toBe(2);
      await elsewhere.close();
      herPokes.stop();
      colleaguePokes.stop();
    });

    test('the API asks the database the same for it as for a case that does not exist', async () => {
      const clusterFolder = process.env['SAMLA_E2E_CLUSTER'] ?? '';
      const tap = await tapStatements(clusterFolder);
      const url = (user: string, folder: string) =>
        `postgresql://${user}@localhost/${stack.database.database}?host=${encodeURIComponent(folder)}`;
      const api = await startService({
        name: 'tapped-api',
        main: 'apps/case-api/src/main.ts',
        logFile: join(stack.folder, 'logs', 'tapped-api.log'),
        env: {
          SAMLA_TODAY: '2026-11-02',
          DATABASE_URL: url('samla_app', tap.folder),
          SAMLA_DB_OWNER_URL: url('samla_owner', clusterFolder),
          SAMLA_DATA: join(stack.folder, 'tapped-api'),
          SAMLA_API_PORT: '0',
          SAMLA_ISSUER: stack.issuer,
        },
      });
      try {
        const tapped = await apiWorker(stack.issuer, api.url, 'zdöb040');
        const { deviceId } = tapped;
        const statementsOf = async (call: () => Promise<unknown>) => {
          tap.take();
          await call();
          return tap.take();
        };
        const reading = (caseId: string) => ({
          deviceId,
          commands: [],
          reads: [{ id: newId(), caseId, happenedAt: '2026-11-02T08:00:00.000Z' } as never],
        });
        for (const intent of await everyIntent()) {
          const on = (caseId: string) =>
            statementsOf(() =>
              tapped.client.sync.push.mutate({
                deviceId,
                commands: [commandOn(caseId, deviceId, intent)],
                reads: [],
              }),
            );
          const unknown = await on(newId());
          expect(unknown.length).toBeGreaterThan(8);
          expect(unknown.join('\n')).toContain('visible_cases()');
          expect(await on(shared.id), intent.name).toEqual(unknown);
        }
        const unknownRead = await statementsOf(() => tapped.client.sync.push.mutate(reading(newId())));
        expect(unknownRead.length).toBeGreaterThan(4);
        expect(await statementsOf(() => tapped.client.sync.push.mutate(reading(shared.id)))).toEqual(
          unknownRead,
        );
        // her own case takes another way, so the tap can tell ways apart
        const [own] = await visibleCases(stack.database, 'zdöb040');
        const ownWay = await statementsOf(() =>
          tapped.client.sync.push.mutate({
            deviceId,
            commands: [commandOn(own?.id ?? '', deviceId, note)],
            reads: [],
          }),
        );
        expect(ownWay.join('\n')).toContain('insert into "case_entry"');

        const times: Record<'foreign' | 'unknown', number[]> = { foreign: [], unknown: [] };
        for (let pair = 0; pair < 100; pair++) {
          for (const which of ['foreign', 'unknown'] as const) {
            const caseId = which === 'foreign' ? shared.id : newId();
            times[which].push(await timed(tapped, commandOn(caseId, deviceId, note)));
          }
        }
        const description = `200 alternating calls: median ${median(times.foreign)} ms for the foreign case, ${median(times.unknown)} ms for an unknown one`;
        test.info().annotations.push({ type: 'measured', description });
        console.log(description);
        await tapped.close();
      } finally {
        await api.stop();
        await tap.close();
      }
    });
  });
});

test('a case that is moved to her arrives whole, and nothing of it stays where it was', async ({
  browser,
}) => {
  const { rows: texts } = await stack.database.query<{ text: string }>(
    `select body->>'text' as text from case_entry where case_id = $1 and kind = 'noteAdded' order by seq`,
    [moved.id],
  );
  expect(texts.length).toBeGreaterThan(2);
  const written = 'Kvarnbackens förskola har lämnat en egen skrivelse.';
  const losers = await visibleCases(stack.database, 'eler001');
  const gainers = await visibleCases(stack.database, 'zdöb040');
  // the sample's notes repeat: only what no other case on this computer says can be looked for
  const { rows: alone } = await stack.database.query<{ text: string }>(
    `select distinct e.body->>'text' as text from case_entry e where e.case_id = $1 and e.kind = 'noteAdded'
        and not exists (select from case_entry o where o.case_id = any($2) and o.case_id <> $1
                           and position(e.body->>'text' in o.body->>'text') > 0)`,
    [moved.id, losers.map(({ id }) => id)],
  );
  expect(alone.length).toBeGreaterThan(0);
  const first = await atWork(browser, 'eler001', 'losing');
  const other = await atWork(browser, 'zdöb040', 'gaining');
  await listAll(first, losers.length);
  await listAll(other, gainers.length);

  await openByNumber(first, shared.number);
  await openByNumber(first, moved.number);
  await expect(first.getByRole('tablist', { name: 'Öppna ärenden' }).getByRole('tab')).toHaveCount(2);
  await press(first, 'Control+j');
  await first.keyboard.type(written);
  await press(first, 'Control+Enter');
  await expect(panel(first).getByText('Skickat')).toBeVisible();
  await press(first, 'Control+f');

  const canaries = [
    movedName.given,
    movedName.family,
    // as the name index holds it: small letters, without the beginning that it may share with the term before
    movedName.family.toLocaleLowerCase('sv').slice(2),
    moved.identity,
    moved.number,
    moved.id,
    written,
    // as JSON writes them, for so the cache holds an entry
    ...alone.map(({ text }) => JSON.stringify(text).slice(1, -1)),
  ];
  const search = byteSearch(canaries);
  // control: before the move they are there, in the index too
  await expect
    .poll(async () => search.find(await imageOf(stack, 'losing', 'cache')).sort())
    .toEqual([...new Set(canaries)].sort());
  expect(await indexed('losing')).toBe(1);

  await runOnCase(first, 'Byt handläggare', movedName.family);
  const dialog = first.getByRole('dialog', { name: 'Byt handläggare' });
  await expect(dialog.getByText(moved.number)).toBeVisible();
  await tabTo(first, 'Enhet');
  await press(first, 'ArrowDown');
  await expect(first.getByRole('option').and(first.locator(':focus'))).toBeVisible();
  // the letter å makes no key press here, so the rest of the way is by arrow
  await first.keyboard.type('Sp');
  const unit = first.getByRole('option', { name: 'Spånga-Tensta Vux beställare' });
  await expect(first.getByRole('option', { name: /^Sp/ }).and(first.locator(':focus'))).toBeVisible();
  for (let step = 0; step < 40 && !(await unit.evaluate((one) => one === document.activeElement)); step++)
    await press(first, 'ArrowDown');
  await expect(unit).toBeFocused();
  await press(first, 'Enter');
  await expect(dialog.getByRole('button', { name: 'Spånga-Tensta Vux beställare' })).toBeVisible();
  await tabTo(first, 'Handläggare');
  await first.keyboard.type('Ingen');
  await press(first, 'ArrowDown');
  await expect(first.getByRole('combobox', { name: 'Handläggare' })).toHaveAttribute(
    'aria-activedescendant',
    /./,
  );
  await press(first, 'Enter');
  await expect(first.getByRole('listbox')).toHaveCount(0);
  await tabTo(first, 'Grund för att lämna ut ärendet till en annan nämnd');
  await first.keyboard.type('Familjen har flyttat till Spånga.');
  await press(first, 'Control+Enter');
  await expect(dialog).toBeHidden();

  // it arrives whole, without reloading
  await expect(grid(other)).toHaveAttribute('aria-rowcount', String(gainers.length + 2), { timeout: 30_000 });
  await openByNumber(other, moved.number);
  const { rows: counted } = await stack.database.query<{ count: string }>(
    `select count(*) from case_entry where case_id = $1`,
    [moved.id],
  );
  const { rows: inHerCache } = await readStore(stack, 'gaining', 'cache', (db) => ({
    rows: db.prepare<[string], { id: string }>('select id from entry where case_id = ?').all(moved.id),
  }));
  expect(inHerCache).toHaveLength(Number(counted[0]?.count));
  const record = (await recordLines(other).allTextContents()).join('\n');
  for (const { text } of [...texts, { text: written }]) expect(record).toContain(text);
  expect(record).toContain('Familjen har flyttat till Spånga.');
  await runOnCase(other, 'Ta ärendet', movedName.family);
  await expect(panel(other).getByRole('button', { name: 'Byt handläggare, nu Zdravko Öberg' })).toBeVisible();
  await expect
    .poll(async () => {
      const { rows } = await stack.database.query<{ subject: string }>(
        `select w.subject from "case" c join worker w on w.id = c.worker_id where c.id = $1`,
        [moved.id],
      );
      return rows[0]?.subject;
    })
    .toBe('zdöb040');

  // and is gone from the first worker: list, tab, page, search, cache, index, free pages
  await expect(grid(first)).toHaveAttribute('aria-rowcount', String(losers.length));
  await expect(first.getByRole('tablist', { name: 'Öppna ärenden' })).toHaveCount(0);
  await expect(panel(first).getByText(shared.number, { exact: true })).toBeVisible();
  // what is read aloud once may tell her which case it was; nothing else on the page does
  const shownText = (await first.locator('[data-region]').allTextContents()).join('\n');
  expect(shownText).toContain(sharedName.family);
  for (const word of [movedName.family, moved.identity.slice(2, 8), moved.number, written])
    expect(shownText).not.toContain(word);
  for (const text of [movedName.family, moved.identity, moved.number])
    await expectNothingFound(first, 'Control+e', text);
  await expect.poll(async () => search.find(await imageOf(stack, 'losing', 'cache'))).toEqual([]);
  expect(await indexed('losing')).toBe(0);
  expect(byteSearch([shared.number]).find(await imageOf(stack, 'losing', 'cache'))).toEqual([shared.number]);
  for (const page of [first, other]) {
    await expectNotReloaded(page);
    await expectNoMouse(page);
    await page.context().close();
  }
});

/** How many persons of the moved case's name the index of names holds. */
function indexed(device: string): Promise<number> {
  return readStore(
    stack,
    device,
    'cache',
    (db) =>
      db
        .prepare<[string], number>('select count(*) from person_name where person_name match ?')
        .pluck()
        .get(movedName.family.toLocaleLowerCase('sv')) ?? -1,
  );
}

/** Asks the host as the page does, over a line of its own. */
function askHost(page: Page, kind: 'query' | 'mutation', path: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    (request) =>
      new Promise((resolve, reject) => {
        const line = new WebSocket(`ws://${location.host}/host`);
        line.binaryType = 'arraybuffer';
        line.onopen = () => line.send(new TextEncoder().encode(JSON.stringify(request)));
        line.onerror = () => reject(new Error('no line to the host'));
        line.onmessage = (event: MessageEvent<ArrayBuffer>) => {
          const frame = JSON.parse(new TextDecoder().decode(event.data)) as { type: string; data?: unknown };
          if (frame.type !== 'data' && frame.type !== 'error') return;
          line.close();
          resolve(frame.type === 'data' ? frame.data : frame);
        };
      }),
    { type: 'request', id: 1, kind, path, input },
  );
}

/** Counts the pokes of a device. */
function listen({ client, deviceId }: ApiWorker) {
  let pokes = 0;
  const { unsubscribe } = client.sync.pokes.subscribe({ deviceId }, { onData: () => (pokes += 1) });
  return { count: () => pokes, stop: unsubscribe };
}

/** Milliseconds of one answered push; waits as long as the API says when it has had enough. */
async function timed(
  { client, deviceId }: ApiWorker,
  command: ReturnType<typeof commandOn>,
): Promise<number> {
  const push = { deviceId, commands: [command], reads: [] };
  for (;;) {
    const from = performance.now();
    const error = await client.sync.push.mutate(push).then(
      () => null,
      (thrown: unknown) => errorOf(Promise.reject(thrown instanceof Error ? thrown : new Error('push'))),
    );
    if (error === null) return performance.now() - from;
    if (error.code !== 'tooMany') throw new Error(error.code);
    await wait(error.retryAfterSeconds * 1000);
  }
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1);
}
