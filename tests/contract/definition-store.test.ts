import { createHash } from 'node:crypto';
import { followDefinitions, storeDefinitions } from '@samla/case-api/definition-store';
import { DefinitionsInUse } from '@samla/case-api/definitions-in-use';
import { migrate, readMigrations } from '@samla/case-api/db/migrate';
import { openPglite, type EmbeddedDatabase } from '@samla/case-api/db/pglite';
import { withWorker } from '@samla/case-api/db/worker';
import type { Definition } from '@samla/case-model/definition';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId, today, worker } from './fixture.ts';

// A database of the first version of the program, whose definitions were names without a plan, met by today's.

const [oldHash, otherHash] = ['a'.repeat(64), 'b'.repeat(64)];
const hashOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');
const report = testCaseType({ key: 'children.concernReport', access: 'A-case' });
const support = testCaseType({ key: 'financial.support', access: 'A-unit' });
const rulebook = testRulebook();
const definitions: Definition[] = [
  { kind: 'caseType', hash: hashOf(report), content: report },
  { kind: 'caseType', hash: hashOf(support), content: support },
  { kind: 'rulebook', hash: hashOf(rulebook), content: rulebook },
];

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openPglite(null);
  await migrate(database.owner, readMigrations().slice(0, 2));
  await database.owner.script(`
    insert into board values ('${seedId('b0', 1)}', 'Nämnden');
    insert into organisation_unit values ('${seedId('c0', 1)}', '${seedId('b0', 1)}', 'B', 'Barn', 'orderer');
    insert into worker (id, subject, name) values ('${worker.two.id}', 'åsbe000', 'Åsa Bergfält');
    insert into assignment (id, worker_id, unit_id, areas, role, valid_from)
      values ('${seedId('d1', 1)}', '${worker.two.id}', '${seedId('c0', 1)}', '{children,financial,adults}', 'caseWorker', '2024-01-01');
    insert into person (id, given_name, family_name, sort_key, protection)
      values ('${seedId('a0', 1)}', 'Alva', 'Ödegran', 'x', 'none');
    insert into definition values ('${oldHash}', 'caseType', 'children.concernReport',
      '{"key": "children.concernReport", "name": "Orosanmälan", "board": "district", "order": 1}');
    insert into definition values ('${otherHash}', 'caseType', 'adults.gone',
      '{"key": "adults.gone", "name": "Borttagen", "board": "district", "order": 1}');
    insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id)
      values ('${seedId('e0', 1)}', 'SN 1', 'children', 'children.concernReport', '${oldHash}', '${seedId('a0', 1)}', '${seedId('c0', 1)}'),
             ('${seedId('e0', 2)}', 'SN 2', 'adults', 'adults.gone', '${otherHash}', '${seedId('a0', 1)}', '${seedId('c0', 1)}');
  `);
  await migrate(database.owner);
  await storeDefinitions(database.db, definitions);
});
afterAll(() => database.close());

const cases = async () =>
  (
    await sql<{ number: string; hash: string; access: string; version: number }>`
      select number, definition_hash as hash, access_profile as access, version from "case" order by number`.execute(
      database.db,
    )
  ).rows;

test('before the program has told their types, cases of before are closed to all but those named', async () => {
  expect((await cases()).map(({ access }) => access)).toEqual(['A-case', 'A-case']);
});

test('a case without a plan gets today’s version of its type, and its profile; one of no type stays as it was', async () => {
  await followDefinitions(database.db, definitions);
  expect(await cases()).toMatchObject([
    { number: 'SN 1', hash: hashOf(report), access: 'A-case', version: 2 },
    { number: 'SN 2', hash: otherHash, access: 'A-case', version: 1 },
  ]);
  await followDefinitions(database.db, definitions);
  expect((await cases()).map(({ version }) => version)).toEqual([2, 1]);
});

test('a case with a plan keeps its version, but who may see it follows today’s type', async () => {
  const opened = testCaseType({ key: 'children.concernReport', access: 'A-unit', name: 'Ny' });
  const newer: Definition[] = [{ kind: 'caseType', hash: hashOf(opened), content: opened }];
  await storeDefinitions(database.db, newer);
  await followDefinitions(database.db, newer);
  expect((await cases())[0]).toMatchObject({ hash: hashOf(report), access: 'A-unit', version: 3 });
});

test('content of another version of the program is no playbook, and breaks nothing', async () => {
  const inUse = new DefinitionsInUse(definitions);
  const playbook = (hash: string) =>
    withWorker(database.db, { workerId: worker.two.id, today }, (tx) => inUse.playbook(tx, hash));
  expect(await playbook(otherHash)).toBeNull();
  expect(await playbook('c'.repeat(64))).toBeNull();
  expect((await playbook(hashOf(report)))?.caseType.key).toBe('children.concernReport');
  const newer = testCaseType({ key: 'children.concernReport', access: 'A-unit', name: 'Ny' });
  expect((await playbook(hashOf(newer)))?.caseType.name).toBe('Ny');
});

test('a catalogue needs a rule book', () => {
  expect(() => new DefinitionsInUse([])).toThrow('rule book');
});
