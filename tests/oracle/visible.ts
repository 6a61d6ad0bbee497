import type pg from 'pg';

/** A case as a worker may see it, with all that a device keeps of it, as one line each. */
export type View = ReadonlyMap<string, string>;

/**
 * What a worker may see on a day, by plain SQL on the tables: written from docs/access.md, with nothing of the program and
 * not by the walls' own view.
 * @param database as a superuser: the walls must not help
 */
export async function visibleBySql(database: pg.Client, workerId: string, today: string): Promise<View> {
  const { rows } = await database.query<{ id: string; line: string }>(
    `${reached}
     select f.id, concat_ws(' ', 'version', f.version, 'person', f.person_id, f.person_version, 'unit', f.unit_id,
              'worker', coalesce(f.worker_id::text, '-'), f.assignment_version, 'entries',
              (select string_agg(e.id::text, ' ' order by e.seq) from case_entry e
                where e.case_id = f.id and (f.whole or e.audience in ('order', 'performer')))) as line
       from reached f
      where f.whole or (f.ordered and not f.hidden)`,
    [workerId, today],
  );
  return new Map(rows.map(({ id, line }) => [id, line]));
}

/** The cases of the same question by id: the whole record, or what an order shows of it. */
export async function reachedBySql(
  database: pg.Client,
  workerId: string,
  today: string,
): Promise<ReadonlyMap<string, 'whole' | 'order'>> {
  const { rows } = await database.query<{ id: string; whole: boolean }>(
    `${reached}
     select f.id, f.whole from reached f where f.whole or (f.ordered and not f.hidden)`,
    [workerId, today],
  );
  return new Map(rows.map(({ id, whole }) => [id, whole ? 'whole' : 'order']));
}

/** What is in one and not in the other, in words; empty when they are alike. */
export function difference(wanted: View, found: View): string[] {
  const lines: string[] = [];
  for (const [id, line] of wanted) {
    const there = found.get(id);
    if (there === undefined) lines.push(`case ${id} is missing`);
    else if (there !== line) lines.push(`case ${id} is\n    ${there}\n  and should be\n    ${line}`);
  }
  for (const id of found.keys()) if (!wanted.has(id)) lines.push(`case ${id} should not be there`);
  return lines;
}

/** $1 is the worker, $2 the day */
const reached = `
  with mine as (
    select a.* from assignment a
     where a.worker_id = $1 and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)
  ),
  facts as (
    select c.*, p.version as person_version, u.board_id,
           coalesce(p.protection, 'protected') <> 'none' as hidden,
           exists (select from assignment h where h.worker_id = c.worker_id and h.unit_id = c.unit_id
                      and c.area_key = any(h.areas) and h.valid_from <= $2::date
                      and (h.valid_to is null or h.valid_to >= $2::date)) as handed_out,
           exists (select from mine m where m.unit_id = c.unit_id and c.area_key = any(m.areas)) as here,
           exists (select from mine m where m.unit_id = c.unit_id and c.area_key = any(m.areas)
                      and m.role = 'caseWorker') as staff,
           exists (select from mine m where m.unit_id = c.unit_id and c.area_key = any(m.areas)
                      and m.role = 'unitManager') as manager,
           exists (select from mine m where m.unit_id = c.unit_id and c.area_key = any(m.areas)
                      and m.role = 'performer') as performs,
           exists (select from case_participant n, mine m, organisation_unit o
                    where n.case_id = c.id and n.worker_id = $1 and o.id = m.unit_id and o.board_id = u.board_id
                      and ((n.role in ('coWorker', 'decider') and m.role <> 'boardMember')
                        or (n.role = 'boardMember' and m.role = 'boardMember'))) as named,
           exists (select from service_order o, mine m where o.case_id = c.id and o.state = 'accepted'
                      and m.unit_id = o.performer_unit_id and m.role in ('performer', 'caseWorker')) as ordered
      from "case" c, person p, organisation_unit u
     where p.id = c.person_id and u.id = c.unit_id and c.disposal_proposed_on is null
  ),
  reached as (
    select f.*,
           (f.worker_id = $1 and f.here) is true
           or f.manager and not f.handed_out
           or f.named
           or not f.hidden and f.staff and f.access_profile in ('A-unit', 'A-ofn', 'A-perf', 'A-health')
           or not f.hidden and f.manager and f.access_profile in ('A-unit', 'A-ofn', 'A-perf')
           or not f.hidden and f.performs and f.access_profile = 'A-perf' as whole
      from facts f
  )`;
