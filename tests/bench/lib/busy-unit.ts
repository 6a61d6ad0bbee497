import type pg from 'pg';

/** The worker of the unit, as the identity provider names her. */
export const subject = 'bench000';

/** A unit with one worker and so many cases of the children's area, a person and a first note each. */
export async function createUnit(database: pg.Client, cases: number): Promise<void> {
  await database.query(`
    with b as (insert into board values (gen_random_uuid(), 'Nämnden') returning id),
    u as (
      insert into organisation_unit (id, board_id, code, name, kind)
      select gen_random_uuid(), id, 'B', 'Barn', 'orderer' from b returning id
    ),
    w as (insert into worker (id, subject, name) values (gen_random_uuid(), '${subject}', 'Åsa Bergfält') returning id)
    insert into assignment (id, worker_id, unit_id, areas, role, valid_from)
    select gen_random_uuid(), w.id, u.id, '{children}', 'caseWorker', '2026-01-01' from w, u`);
  await database.query(
    `with p as (
       insert into person (id, given_name, family_name, sort_key, protection)
       select gen_random_uuid(), 'Alva', 'Ödegran ' || n, n, 'none' from generate_series(1, $1::int) n returning id
     )
     insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id, worker_id,
                         access_profile)
     select gen_random_uuid(), '01-2026-' || lpad((row_number() over ())::text, 5, '0'), 'children',
            'children.concernReport', d.hash, p.id, u.id, w.id, d.content ->> 'access'
       from p, organisation_unit u, worker w, definition d where d.key = 'children.concernReport'`,
    [cases],
  );
  await addNotes(database, cases, 0);
}

/**
 * Writes a note in so many cases, round and round from case number `from`, in one transaction: entry and case as a
 * push writes them, so the feed gets two changes for each.
 */
export async function addNotes(database: pg.Client, notes: number, from: number): Promise<void> {
  await database.query(
    `with chosen as (
       select id, entry_count + 1 as seq from "case"
        order by number limit $1 offset $2 % (select count(*) from "case")
     ),
     counted as (update "case" c set entry_count = chosen.seq from chosen where c.id = chosen.id)
     insert into case_entry (id, case_id, seq, kind, recorded_at, happened_at, author_id, author_name, body)
     select gen_random_uuid(), chosen.id, chosen.seq, 'noteAdded', '2026-11-02T08:00Z', '2026-11-02T08:00Z', w.id, w.name,
            jsonb_build_object('kind', 'noteAdded', 'heading', 'Samtal', 'eventOn', null, 'backdatingReason', null,
              'text', repeat('Ringt skolan. Får återkomma på torsdag. ', 8))
       from chosen, worker w`,
    [notes, from],
  );
}
