import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import { unavailable } from '../db/failure.ts';
import type { Tx } from '../db/tables.ts';

/** One line of the access log before it is written (SoLPuL 10 §, HSLF-FS 2016:40 4:9). */
export interface AccessRow {
  /** `delivered`, `read`, `person.lookUp`, or the name of a command */
  readonly action: string;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly purpose: string | null;
  readonly protected: boolean;
  readonly deviceId: string | null;
  readonly clientVersion: string | null;
  /** of a buffered read or a command, which is logged once however often it is sent */
  readonly eventId: string | null;
  /** `ok`, `late`, `notFound`, or of a command: `accepted`, `conflict` or the code of its refusal */
  readonly result: string;
}

/**
 * Writes what the worker of this transaction did. It must commit before the answer leaves.
 * No rows still touch the table, so that a log which cannot be written stops every answer.
 * @throws ApiError `unavailable` when it cannot be written, for whatever reason
 */
export async function writeAccessLog(tx: Tx, at: Instant, rows: readonly AccessRow[]): Promise<void> {
  const insert = sql`
    insert into access_log (at, worker_id, action, case_id, person_id, purpose, protected, device_id, client_version,
                            event_id, result)
    select ${at}::timestamptz, app_worker_id(), r.action, r."caseId", r."personId", r.purpose, r.protected,
           r."deviceId", r."clientVersion", r."eventId", r.result
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
        action text, "caseId" uuid, "personId" uuid, purpose text, protected boolean, "deviceId" uuid,
        "clientVersion" text, "eventId" uuid, result text)
    on conflict do nothing`;
  try {
    await insert.execute(tx);
  } catch (error) {
    throw unavailable(error);
  }
}
