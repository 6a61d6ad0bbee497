import type pg from 'pg';

/**
 * So many workers spread over so many units, each unit with so many cases of persons of its own and an entry each.
 * @returns the workers, as the identity provider names them
 */
export async function createCrowd(
  database: pg.Client,
  size: { readonly workers: number; readonly units: number; readonly cases: number },
): Promise<string[]> {
  await database.query(`insert into board values (gen_random_uuid(), 'Nämnden')`);
  await database.query(
    `insert into organisation_unit (id, board_id, code, name, kind)
     select gen_random_uuid(), b.id, 'U' || n, 'Enhet ' || n, 'orderer' from board b, generate_series(0, $1::int - 1) n`,
    [size.units],
  );
  await database.query(
    `with w as (
       insert into worker (id, subject, name)
       select gen_random_uuid(), 'crowd' || n, 'Åsa Bergfält' from generate_series(0, $1::int - 1) n returning id, subject
     )
     insert into assignment (id, worker_id, unit_id, areas, role, valid_from)
     select gen_random_uuid(), w.id, u.id, '{elderly}', 'caseWorker', '2026-01-01'
       from w join organisation_unit u on u.code = 'U' || (substring(w.subject from 6)::int % $2::int)`,
    [size.workers, size.units],
  );
  await database.query(
    `with p as (
       insert into person (id, given_name, family_name, sort_key, protection)
       select gen_random_uuid(), 'Alva', 'Ödegran ' || n, n, 'none' from generate_series(1, $1::int * $2::int) n
       returning id, sort_key::int as n
     ),
     c as (
       insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id, access_profile, entry_count)
       select gen_random_uuid(), 'ÄL-2026-' || p.n, 'elderly', d.key, d.hash, p.id, u.id, 'A-unit', 1
         from p join organisation_unit u on u.code = 'U' || (p.n % $1::int)
                join definition d on d.key = 'elderly.safetyAlarm'
       returning id
     )
     insert into case_entry (id, case_id, seq, kind, recorded_at, happened_at, author_name, body)
     select gen_random_uuid(), c.id, 1, 'noteAdded', '2026-11-02T08:00Z', '2026-11-02T08:00Z', 'Åsa Bergfält',
            '{"kind": "noteAdded", "heading": "Samtal", "text": "Ringt.", "eventOn": null, "backdatingReason": null}'
       from c`,
    [size.units, size.cases],
  );
  return Array.from({ length: size.workers }, (_, at) => `crowd${at}`);
}

/** Changes a case of a unit: a poke for all who work there. */
export async function touchCase(database: pg.Client, unit: number): Promise<void> {
  await database.query(
    `update "case" set entry_count = entry_count where id = (
       select c.id from "case" c join organisation_unit u on u.id = c.unit_id where u.code = $1 limit 1)`,
    [`U${unit}`],
  );
}
