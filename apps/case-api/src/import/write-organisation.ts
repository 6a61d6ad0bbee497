import type { PlainDate } from '@samla/case-model/time';
import { importId } from './ids.ts';
import { insertMissing, type Connection } from './insert.ts';
import type { Organisation } from './organisation.ts';
import { writeChecks } from './write-aside.ts';

/** Writes boards, units, workers and assignments, the managers' of waiting cases too. */
export async function writeOrganisation(
  db: Connection,
  organisation: Organisation,
  asOf: PlainDate,
): Promise<void> {
  const { units, workers } = organisation;
  const boards = [...new Set(units.map(({ board }) => board))];
  await insertMissing(
    db,
    'board',
    { id: 'uuid', name: 'text' },
    boards.map((name) => ({ id: boardId(name), name })),
  );
  await insertMissing(
    db,
    'organisation_unit',
    { id: 'uuid', board_id: 'uuid', code: 'text', name: 'text', kind: 'text' },
    units.map(({ id, board, code, name, kind }) => ({ id, board_id: boardId(board), code, name, kind })),
  );
  await insertMissing(
    db,
    'worker',
    { id: 'uuid', subject: 'text', name: 'text', email: 'text' },
    workers.map(({ id, sign, name, email }) => ({ id, subject: sign.toLocaleLowerCase('sv'), name, email })),
  );
  const given = workers.flatMap((worker) =>
    worker.assignments.map(({ unit, role }) => ({ worker, unit, areas: unit.areas, role })),
  );
  const holding = organisation
    .holdingAssignments()
    .map(({ worker, unit, areas }) => ({ worker, unit, areas, role: 'unitManager' as const }));
  await insertMissing(
    db,
    'assignment',
    { id: 'uuid', worker_id: 'uuid', unit_id: 'uuid', areas: 'text[]', role: 'text', valid_from: 'date' },
    [...given, ...holding].map(({ worker, unit, areas, role }) => ({
      id: importId('assignment', `${worker.id}/${unit.id}/${role}`),
      worker_id: worker.id,
      unit_id: unit.id,
      areas,
      role,
      valid_from: asOf,
    })),
  );
  await writeChecks(db, organisation.checks);
}

function boardId(name: string): string {
  return importId('board', name);
}
