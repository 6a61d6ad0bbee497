import type { Outcome } from '@samla/case-model/command';
import type { Entry } from '@samla/case-model/entry';
import type { WorkerId } from '@samla/case-model/ids';
import type pg from 'pg';
import { reachedBySql } from '../../../oracle/visible.ts';
import { subjects, workerIdOf } from '../../world/city.ts';
import type { Held, HeldView } from '../central.ts';

type EntryOfCase = Entry & { readonly audience: string };
type Row = HeldView['cases'][number]['row'];
type Person = HeldView['persons'][number];

/**
 * What the database holds, by plain SQL on its tables.
 * @param database as a superuser: the walls must not help
 * @param today the day of the city, on which assignments are read
 */
export async function heldInPostgres(database: pg.Client, today: string): Promise<Held> {
  const entries = Map.groupBy(await all<EntryOfCase>(database, everyEntry), ({ caseId }) => caseId);
  const cases = await all<Row>(database, everyCase);
  const persons = await all<Person>(database, everyPerson);
  const receipts = await all<{ id: string; kind: Outcome['kind'] }>(
    database,
    `select command_id as id, outcome ->> 'kind' as kind from command_receipt`,
  );
  const views = new Map<WorkerId, HeldView>();
  for (const workerId of subjects.map(workerIdOf)) {
    const reached = await reachedBySql(database, workerId, today);
    const mine = cases.filter(({ id }) => reached.has(id));
    views.set(workerId, {
      cases: mine.map((row) => ({ row, entries: readable(entries.get(row.id) ?? [], reached.get(row.id)) })),
      persons: persons.filter(({ id }) => mine.some(({ personId }) => personId === id)),
    });
  }
  return {
    cases: cases.map(({ id }) => ({ id, entries: entries.get(id) ?? [] })),
    receipts: new Map(receipts.map(({ id, kind }) => [id, kind])),
    sees: (workerId) => views.get(workerId) ?? { cases: [], persons: [] },
  };
}

function readable(entries: readonly EntryOfCase[], reach: 'whole' | 'order' | undefined) {
  return reach === 'whole' ? entries : entries.filter(({ audience }) => audience !== 'file');
}

async function all<Row extends object>(database: pg.Client, text: string): Promise<Row[]> {
  return (await database.query<Row>(text)).rows;
}

const everyCase = `
  select c.id, c.version::int, c.definition_hash as "definitionHash", c.person_id as "personId",
         json_build_object('version', c.assignment_version, 'workerId', c.worker_id, 'workerName', w.name,
                           'unitId', c.unit_id, 'unitName', u.name) as assignment
    from "case" c join organisation_unit u on u.id = c.unit_id left join worker w on w.id = c.worker_id
   order by c.id`;

const everyEntry = `
  select id, case_id as "caseId", seq::int, author_id as "authorId", body, audience from case_entry order by case_id, seq`;

/** of a protected person neither address nor telephone number leaves the database */
const everyPerson = `
  select id, version::int, protection, case when protection = 'none' then address else '' end as address
    from person order by id`;
