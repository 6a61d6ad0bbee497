import type { Assignment, Session } from '@samla/api-client/schemas';
import { levelsOfRole } from '@samla/case-model/case/delegation';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import type { Request } from './request.ts';

/** Who I am, the assignments that I have today, and the definitions that are used today. */
export async function session(request: Request): Promise<Session> {
  const worker = await request.worker();
  const assignments = await request.snapshot(readAssignments);
  const { areas, catalogue } = request.deps.definitions;
  const { longestOfflineHours } = request.deps;
  return {
    ...{ worker, assignments, areas: [...areas], catalogue, longestOfflineHours },
    serverTime: request.now(),
  };
}

async function readAssignments(tx: Tx): Promise<Assignment[]> {
  const { rows } = await sql<Omit<Assignment, 'levels'>>`
    select a.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", u.board_id as "boardId",
           b.name as "boardName", a.role, array_agg(a.area_key order by a.area_key) as areas
      from my_assignments() a
      join organisation_unit u on u.id = a.unit_id
      join board b on b.id = u.board_id
     group by a.unit_id, u.name, u.kind, u.board_id, b.name, a.role
     order by u.name, a.unit_id, a.role`.execute(tx);
  return rows.map((row) => ({ ...row, levels: [...levelsOfRole(row.role)] }));
}
