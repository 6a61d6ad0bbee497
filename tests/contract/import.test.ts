import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwnerDatabase, type OwnerDatabase } from '@samla/case-api/db/open';
import { openPostgres } from '@samla/case-api/db/postgres';
import type { Db } from '@samla/case-api/db/tables';
import { codesFile, importExtract, type ImportOptions } from '@samla/case-api/import/import-extract';
import { ExtractError } from '@samla/case-api/import/extract';
import {
  aCase,
  note,
  organisation,
  person,
  writeExtract,
  type TestRows,
} from '@samla/case-api/import/testing-extract';
import { entryBodySchema, entrySchema } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dump, sample } from '../support/import.ts';
import { createDatabase } from '../support/postgres.ts';

const asOf = '2026-10-31' as PlainDate;

const kinds = {
  pglite: async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'samla-import-'));
    const opened = await openOwnerDatabase({ databaseUrl: null, ownerUrl: null, dataFolder });
    return { ...opened, close: () => opened.close().then(() => rmSync(dataFolder, { recursive: true })) };
  },
  postgres: async () => {
    const { url, ownerUrl } = await createDatabase(inject('clusterFolder'));
    return openOwnerDatabase({ databaseUrl: url, ownerUrl, dataFolder: '' });
  },
} satisfies Record<string, () => Promise<OwnerDatabase>>;

async function count(db: Db, from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(from)}`.execute(db);
  return rows[0]?.n ?? -1;
}

describe.each(Object.entries(kinds))('the sample on %s', (_kind, open) => {
  let database: OwnerDatabase;
  let db: Db;
  const run = () => importExtract({ database, folder: sample, asOf });
  beforeAll(async () => {
    database = await open();
    db = database.db;
    await run();
  });
  afterAll(() => database.close());

  it('is in the tables as the report says', async () => {
    expect(await count(db, 'person')).toBe(2500);
    expect(await count(db, '"case"')).toBe(4319);
    expect(await count(db, `case_entry where kind = 'noteAdded'`)).toBe(19_362);
    expect(await count(db, `case_entry where kind = 'decisionImported'`)).toBe(2897);
    expect(await count(db, 'person_relation')).toBe(902);
    expect(await count(db, 'worker')).toBe(497);
    expect(await count(db, 'import_quarantine')).toBe(26 + 17 + 112);
    expect(await count(db, 'import_merge')).toBe(19 + 7);
    expect(await count(db, '"case" where disposal_proposed_on is not null')).toBe(93);
    // 20 unreadable dates, and a wrong number in every case of its person
    expect(
      await count(db, `case_entry where kind = 'checkRaised' and body->>'field' = 'arenden.INKOM_DAT'`),
    ).toBe(20);
  });

  it('is a record that the contract takes: every entry valid, in order, without gaps', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select id, case_id as "caseId", seq, recorded_at as "recordedAt", happened_at as "happenedAt",
             author_id as "authorId", author_name as "authorName", body
        from case_entry order by case_id, seq`.execute(db);
    for (const row of rows) entrySchema.parse(row);
    expect(
      await count(
        db,
        `(select case_id from case_entry group by case_id having max(seq) <> count(*)) as gaps`,
      ),
    ).toBe(0);
    expect(
      await count(
        db,
        `"case" c where entry_count <> (select count(*) from case_entry e where e.case_id = c.id)`,
      ),
    ).toBe(0);
    expect(await count(db, `case_entry where (seq = 1) <> (kind = 'caseImported')`)).toBe(0);
    const disorder = sql<{ n: number }>`
      select count(*) as n from case_entry a join case_entry b on b.case_id = a.case_id and b.seq = a.seq + 1
       where a.kind in ('noteAdded', 'decisionImported') and b.kind in ('noteAdded', 'decisionImported')
         and a.happened_at > b.happened_at`;
    expect((await disorder.execute(db)).rows[0]?.n).toBe(0);
  });

  it('keeps a note with its author, time and text', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select e.author_name, w.subject, e.happened_at, e.body from case_entry e join worker w on w.id = e.author_id
       where e.body->>'text' like 'Riskbedömning uppdaterad. situationen är oförändrad.%"jag orkar inte mer just nu"'
         and e.happened_at = '2026-09-11T06:06:00Z'`.execute(db);
    expect(rows).toEqual([
      {
        author_name: 'Östen Karlsson',
        subject: 'öska494',
        happened_at: '2026-09-11T06:06:00.000Z',
        body: {
          kind: 'noteAdded',
          heading: 'Inkommande handling',
          text: 'Riskbedömning uppdaterad. situationen är oförändrad.\n\nKommuniceringsbrev skickat. "jag orkar inte mer just nu"',
          eventOn: null,
          backdatingReason: null,
        },
      },
    ]);
  });

  it('reads names with letters outside Windows-1252, and sorts them as Swedish does', async () => {
    expect(await count(db, `person where family_name = 'Kovačević'`)).toBeGreaterThan(40);
    expect(await count(db, `person where family_name ~ '[A-ZÅÄÖ]{2}' or family_name like '%&#%'`)).toBe(0);
    const { rows } = await sql<{ family_name: string }>`
      select family_name, min(sort_key) from person group by 1 order by min(sort_key)`.execute(db);
    const names = rows.map((row) => row.family_name);
    expect(names).toEqual([...names].sort(new Intl.Collator('sv-SE').compare));
  });

  it('leaves no case that nobody can see', async () => {
    expect(
      await count(
        db,
        `"case" c join person p on p.id = c.person_id where not exists (
           select from assignment a where a.unit_id = c.unit_id and c.area_key = any(a.areas)
             and (p.protection = 'none' or a.worker_id = c.worker_id or (c.worker_id is null and a.role = 'unitManager')))`,
      ),
    ).toBe(0);
  });

  it('changes nothing when it is run again', async () => {
    const before = await dump(db, { feed: true });
    const again = await run();
    expect(again.cases).toEqual({ added: 0, there: 4319 });
    expect(await dump(db, { feed: true })).toEqual(before);
  });

  it('does not mix with another extract', async () => {
    const before = await dump(db, { feed: true });
    const other = importExtract({ database, folder: writeExtract(organisation), asOf });
    await expect(other).rejects.toThrow(ExtractError);
    await expect(other).rejects.toThrow(/another extract.*Nothing was changed/);
    expect(await dump(db, { feed: true })).toEqual(before);
  });
});

describe('a small extract', () => {
  const anna = { PERSID: '1', PNR: '660410-9832', EFTERNAMN: 'Nilsson', FORNAMN: 'Anna' };
  async function imported<T>(
    rows: TestRows,
    look: (db: Db, again: (more: Partial<ImportOptions>) => Promise<unknown>, api: Db) => Promise<T>,
  ) {
    const { url, ownerUrl } = await createDatabase(inject('clusterFolder'));
    const database = await openOwnerDatabase({ databaseUrl: url, ownerUrl, dataFolder: '' });
    const api = openPostgres(url, () => undefined);
    try {
      const folder = writeExtract({ ...organisation, ...rows });
      const run = (more: Partial<ImportOptions>) => importExtract({ database, folder, asOf, ...more });
      await run({});
      return await look(database.db, run, api);
    } finally {
      await api.destroy();
      await database.close();
    }
  }

  /** Numbers of the cases that a worker sees through the walls. */
  async function seenBy(db: Db, api: Db, sign: string): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`select id from worker where subject = ${sign}`.execute(db);
    return api.transaction().execute(async (tx) => {
      await sql`set local role samla_api`.execute(tx);
      await sql`select set_config('app.worker_id', ${rows[0]?.id}, true), set_config('app.today', '2026-11-02', true)`.execute(
        tx,
      );
      const seen = await sql<{ number: string }>`select number from "case" order by number`.execute(tx);
      return seen.rows.map(({ number }) => number);
    });
  }

  it('shows a protected person to the worker named on the case, and what waits to its manager only', async () => {
    const rows = {
      personer: [
        person(anna),
        person({ PERSID: '2', PNR: '19720307-9822', EFTERNAMN: 'Ali', SKYDD: 'oläslig' }),
      ],
      arenden: [
        aCase({ ARENDEID: '10', DNR: '01-10', PERSID: '1' }),
        aCase({ ARENDEID: '11', DNR: '01-11', PERSID: '2' }),
        aCase({ ARENDEID: '12', DNR: '01-12', PERSID: '2', HANDL: 'HACD003' }),
        aCase({ ARENDEID: '13', DNR: '01-13', PERSID: '1', ENHET: '99BOU' }),
        aCase({ ARENDEID: '14', DNR: '02-14', PERSID: '1', ENHET: '02BOU', HANDL: 'HACD003' }),
      ],
    };
    await imported(rows, async (db, _again, api) => {
      expect(await seenBy(db, api, 'haab002')).toEqual(['01-10', '01-11']);
      // reports about children are seen by those named on them, not by the manager of the unit
      expect(await seenBy(db, api, 'chab001')).toEqual(['01-12', '01-13']);
      expect(await seenBy(db, api, 'hacd003')).toEqual(['02-14']);
    });
  });

  it('keeps what it sets aside and what it merges, raw, and values of no case too', async () => {
    const rows = {
      personer: [
        person({ ...anna, AVLIDEN_DAT: 'nyss' }),
        person({ ...anna, PERSID: '9', PNR: '196604109832', SKYDD: 'SF' }),
      ],
      arenden: [aCase({ ARENDEID: '10', PERSID: '9' }), aCase({ ARENDEID: '11', PERSID: '77' })],
    };
    await imported(rows, async (db) => {
      const all = async (table: string) =>
        (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)).rows;
      expect(await all('import_merge')).toMatchObject([
        { file: 'personer', key: '9', into_key: '1', raw: expect.stringContaining('9;196604109832;Nilsson') },
      ]);
      expect(await all('import_quarantine')).toMatchObject([
        { file: 'arenden', line: 3, key: '11', raw: expect.stringMatching(/^11;;77;BOU;210/) },
      ]);
      expect(await all('import_check')).toMatchObject([
        { field: 'personer.AVLIDEN_DAT', key: '1', raw: 'nyss' },
      ]);
      expect(await all('person')).toMatchObject([
        { family_name: 'Nilsson', protection: 'protectedRegistration', deceased_on: null },
      ]);
      expect(await all('person_identity')).toMatchObject([
        { number: '196604109832', kind: 'personnummer', valid: true, current: true },
      ]);
      expect(await count(db, `case_entry where kind = 'checkRaised' and body->>'raw' = 'nyss'`)).toBe(1);
    });
  });

  it('takes whatever the old system may have written, and nothing that the contract cannot carry', async () => {
    const long = 'x'.repeat(300);
    const noise = Array.from({ length: 6000 }, (_, at) =>
      String.fromCharCode(33 + ((at * at * 7919) % 61)),
    ).join('');
    const names = ['DUP', 'DUP', 'DUP#2', '', 'rad-5', 'LONG', 'LONG/2'];
    const rows = {
      enheter: [['01BOU', long, noise, 'B']],
      handlaggare: [['HAAB002', long, '01BOU', 'HANDL', '']],
      personer: [person({ ...anna, PNR: noise, FORNAMN: `\0${noise}`, HUSHALL_ID: noise })],
      arenden: [aCase({ ARENDEID: '10', DNR: noise, PERSID: '1' })],
      beslut: [['1', '10', noise, noise, '20240101', noise, noise, noise, noise, noise]],
      anteckningar: names.map((ANTID, at) =>
        note({ ANTID, ARENDEID: '10', SIGN: noise, RUBRIK: noise, TID: noise, TEXT: `${at}`.repeat(25_000) }),
      ),
    };
    await imported(rows, async (db, _again, api) => {
      const { rows: entries } = await sql<{ body: { kind: string; text: string; raw: string } }>`
        select body from case_entry order by seq`.execute(db);
      for (const { body } of entries) entryBodySchema.parse(body);
      expect(entries.filter(({ body }) => body.kind === 'noteAdded')).toHaveLength(2 * names.length);
      const raw = entries.map(({ body }) => (body.kind === 'checkRaised' ? body.raw : '')).join('');
      // the person's number, seven values of the decision, time and sign of the notes of each key
      expect(raw.split(noise).length - 1).toBe(1 + 7 + 2 * new Set(names).size);
      const { rows: walled } = await sql<{ unit: string; worker: string }>`
        select u.name as unit, w.name as worker from organisation_unit u, worker w`.execute(db);
      expect(walled.map(({ unit, worker }) => [unit.length, worker.length])).toEqual([[200, 200]]);
      expect(await seenBy(db, api, 'haab002')).toEqual([noise]);
    });
  });

  it('is not told anew by another day: the report would not be of what the database holds', async () => {
    const old = aCase({ ARENDEID: '10', PERSID: '1', AVSLUT_DAT: '2022-01-01' });
    await imported({ personer: [person(anna)], arenden: [old] }, async (db, again) => {
      const later = again({ asOf: '2027-10-31' as PlainDate });
      await expect(later).rejects.toThrow('holds this extract as of 2026-10-31 already');
      await expect(later).rejects.toMatchObject({ report: { disposal: ['10'] } });
      expect(await count(db, '"case" where disposal_proposed_on is not null')).toBe(0);
    });
  });

  it('takes a case in when the business has explained its code, and leaves the others alone', async () => {
    const rows = {
      personer: [person(anna)],
      arenden: [aCase({ ARENDEID: '10', PERSID: '1' }), aCase({ ARENDEID: '11', PERSID: '1', ATYP: '777' })],
      anteckningar: [note({ ANTID: '1', ARENDEID: '11', TEXT: 'Hej' })],
    };
    await imported(rows, async (db, again) => {
      expect(await count(db, 'import_quarantine')).toBe(2);
      const text = readFileSync(codesFile, 'utf8').replace(
        "'210': children",
        "'777': children.concernReport\n      '210': children",
      );
      expect(await again({ codes: { text, name: 'codes.yaml' } })).toMatchObject({
        cases: { added: 1, there: 1 },
      });
      expect(await count(db, 'import_quarantine')).toBe(0);
      expect(await count(db, `case_entry where body->>'text' = 'Hej'`)).toBe(1);
      expect(await count(db, '"case" where version = 1')).toBe(2);
    });
  });
});
