import type { Cursor } from '@samla/api-client/schemas';
import type pg from 'pg';

/**
 * The rows that a pull answers with, read by `pg` alone: the same feed and the same pages, without walls, log, scope,
 * check of the answer and HTTP.
 * @returns how many changes, entries and cases it read
 */
export async function readFeedByPg(
  database: pg.Client,
  deviceId: string,
  from: Cursor,
  pageRows: number,
): Promise<{ changes: number; entries: number; cases: number }> {
  const read = { changes: 0, entries: 0, cases: 0 };
  let at: { tx: string; seq: string } = from;
  for (;;) {
    const { rows } = await database.query<{ tx: string; seq: string; entity: string; entity_id: string }>(
      `with held as materialized (
         select case_id from device_scope where device_id = $1 and from_scope <= $2 and (to_scope is null or to_scope > $2)
       )
       select ch.tx::text as tx, ch.seq::text as seq, ch.entity, ch.entity_id from change ch
        where (ch.tx, ch.seq) > ($3::xid8, $4::bigint) and ch.tx < pg_snapshot_xmin(pg_current_snapshot())
          and (ch.case_id in (select case_id from held) or (ch.entity = 'person' and ch.entity_id in (
            select c.person_id from held join "case" c on c.id = held.case_id)))
        order by ch.tx, ch.seq limit $5`,
      [deviceId, from.scope, at.tx, at.seq, pageRows + 1],
    );
    const page = rows.slice(0, pageRows);
    const idsOf = (wanted: string) => [
      ...new Set(page.flatMap(({ entity, entity_id }) => (entity === wanted ? entity_id : []))),
    ];
    const cases = await database.query(
      `select c.*, p.protection, u.name as unit_name, w.name as worker_name
         from "case" c
         join organisation_unit u on u.id = c.unit_id
         join person p on p.id = c.person_id
         left join worker w on w.id = c.worker_id
        where c.id = any($1::uuid[]) order by c.id`,
      [idsOf('case')],
    );
    const entries = await database.query(
      'select * from case_entry where id = any($1::uuid[]) order by case_id, seq',
      [idsOf('entry')],
    );
    read.changes += page.length;
    read.cases += cases.rows.length;
    read.entries += entries.rows.length;
    const last = page.at(-1);
    if (rows.length <= pageRows || !last) return read;
    at = last;
  }
}
