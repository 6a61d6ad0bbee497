import type { CaseRow, Role } from '@samla/api-client/schemas';
import { levelsOfRole, levelsOnCase, type DelegatedUnit } from '@samla/case-model/case/delegation';
import type { Command } from '@samla/case-model/command';
import type { DecideContext } from '@samla/case-model/decide';
import type { BoardId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import type { Worker } from './request.ts';

interface Asked {
  readonly worker: Worker;
  readonly command: Command;
  readonly now: Instant;
  /** null when the command opens the case */
  readonly row: CaseRow | null;
}

/** What a decision may know of the organisation: only the unit and the worker that the command names are read. */
export async function decideContext(tx: Tx, { worker, command, now, row }: Asked): Promise<DecideContext> {
  const mine = await myUnits(tx);
  const placed = command.name === 'assignCase' || command.name === 'openCase' ? command.args : null;
  const unit = placed && (await readUnit(tx, placed.unitId));
  const inUnit = placed && (await workerIn(tx, placed.workerId, placed.unitId));
  const named = command.name === 'nameParticipant' && row ? command.args : null;
  const onBoard = named && row && (await workerOn(tx, named.workerId, row.boardId));
  return {
    now,
    me: { workerId: worker.id, name: worker.name },
    levelsOn: (place) => levelsOnCase(mine, place),
    opening: null,
    unit: (id) => (unit && id === placed.unitId ? unit : undefined),
    workerInUnit: (id, unitId) =>
      inUnit !== null && id === placed?.workerId && unitId === placed.unitId ? { name: inUnit } : undefined,
    workerOnBoard: (id, boardId) =>
      onBoard !== null && id === named?.workerId && boardId === row?.boardId ? { name: onBoard } : undefined,
  };
}

async function myUnits(tx: Tx): Promise<DelegatedUnit[]> {
  const { rows } = await sql<{ unitId: UnitId; boardId: BoardId; role: Role }>`
    select distinct m.unit_id as "unitId", u.board_id as "boardId", m.role
      from my_assignments() m join organisation_unit u on u.id = m.unit_id`.execute(tx);
  return rows.map(({ unitId, boardId, role }) => ({ unitId, boardId, levels: levelsOfRole(role) }));
}

async function readUnit(tx: Tx, id: UnitId): Promise<{ name: string; boardId: BoardId } | undefined> {
  const { rows } = await sql<{ name: string; boardId: BoardId }>`
    select name, board_id as "boardId" from organisation_unit where id = ${id}`.execute(tx);
  return rows[0];
}

async function workerIn(tx: Tx, worker: WorkerId | null, unit: UnitId): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select worker_in_unit(${worker}::uuid, ${unit}::uuid) as name`.execute(tx);
  return rows[0]?.name ?? null;
}

async function workerOn(tx: Tx, worker: WorkerId, board: BoardId): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select worker_on_board(${worker}::uuid, ${board}::uuid) as name`.execute(tx);
  return rows[0]?.name ?? null;
}
