import type pg from 'pg';

/**
 * Cases that a worker may see in her lists today, straight from the tables and the case type's own access profile:
 * the oracle of the workspace's own list. Nobody is named beside the worker in the sample.
 */
export async function visibleCases(
  database: pg.Client,
  subject: string,
): Promise<{ id: string; number: string }[]> {
  const { rows } = await database.query<{ id: string; number: string }>(
    `select distinct c.id, c.number
       from worker w
       join assignment a on a.worker_id = w.id and a.valid_from <= '2026-11-02'
        and (a.valid_to is null or a.valid_to >= '2026-11-02')
       join "case" c on c.unit_id = a.unit_id and c.area_key = any(a.areas)
       join person p on p.id = c.person_id
       join definition d on d.hash = c.definition_hash
      where w.subject = $1 and c.disposal_proposed_on is null
        and (c.worker_id = w.id or (c.worker_id is null and a.role = 'unitManager')
          or (p.protection = 'none' and (
            (d.content->>'access' in ('A-unit', 'A-ofn', 'A-perf') and a.role in ('caseWorker', 'unitManager'))
            or (d.content->>'access' = 'A-perf' and a.role = 'performer')
            or (d.content->>'access' = 'A-health' and a.role = 'caseWorker'))))`,
    [subject],
  );
  return rows;
}

/** Notes of a case with this very text. */
export async function notesWithText(database: pg.Client, number: string, text: string): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `select count(*) from case_entry e join "case" c on c.id = e.case_id
      where c.number = $1 and e.kind = 'noteAdded' and e.body->>'text' = $2`,
    [number, text],
  );
  return Number(rows[0]?.count);
}

/** Rows of the access log for a case and a worker. */
export async function logRows(
  database: pg.Client,
  number: string,
  subject: string,
  action: string,
): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `select count(*) from access_log l join "case" c on c.id = l.case_id join worker w on w.id = l.worker_id
      where c.number = $1 and w.subject = $2 and l.action = $3`,
    [number, subject, action],
  );
  return Number(rows[0]?.count);
}

/** The identity number of a child whom a worker has a case of, by her sign-in name. */
export async function childOf(database: pg.Client, subject: string): Promise<string> {
  const { rows } = await database.query<{ number: string }>(
    `select i.number from "case" c
       join worker w on w.id = c.worker_id
       join person p on p.id = c.person_id
       join person_identity i on i.person_id = p.id
      where w.subject = $1 and p.protection = 'none' and i.number > '201200000000' and i.valid
      order by i.number desc limit 1`,
    [subject],
  );
  if (!rows[0]) throw new Error('the sample has no such child');
  return rows[0].number;
}

/** The identity number of somebody without a marking. */
export async function someNumber(database: pg.Client): Promise<string> {
  const { rows } = await database.query<{ number: string }>(
    `select i.number from person_identity i join person p on p.id = i.person_id
      where p.protection = 'none' and p.deceased_on is null and i.valid and i.current and i.number ~ '^19[5-9]'
      order by i.number limit 1`,
  );
  if (!rows[0]) throw new Error('the sample has no such person');
  return rows[0].number;
}

/** The kinds of the lines of a case's record, in order. */
export async function entriesOf(database: pg.Client, number: string): Promise<string[]> {
  const { rows } = await database.query<{ kind: string }>(
    `select e.kind from case_entry e join "case" c on c.id = e.case_id where c.number = $1 order by e.seq`,
    [number],
  );
  return rows.map(({ kind }) => kind);
}
