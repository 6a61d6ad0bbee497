import type { Assignment, Colleague, Session, Unit } from '@samla/api-client/schemas';
import { levelsOnCase } from '@samla/case-model/case/delegation';
import type { Instant } from '@samla/case-model/time';
import type { DecideContext, OpeningContext } from '@samla/case-model/decide';
import type { WorkerId } from '@samla/case-model/ids';
import type { Settings } from '../store/settings-table.ts';

/** Who I am and whom I work with, as the server last said. */
export interface Organisation {
  readonly session: Session | null;
  readonly colleagues: readonly Colleague[];
  readonly units: readonly Unit[];
}

/**
 * Reads what is known of the organisation.
 * @param meta of the cache
 * @param settings of work.db, which keeps who I am when the cache is dropped
 */
export function readOrganisation(meta: Settings, settings: Settings): Organisation {
  return {
    session: meta.get<Session>('session') ?? settings.get<Session>('session'),
    colleagues: meta.get<Colleague[]>('colleagues') ?? [],
    units: meta.get<Unit[]>('units') ?? [],
  };
}

/** Before the server has said who I am: nobody decides anything as this. */
const nobody = { id: '' as WorkerId, name: '' };

/** What `decide` may know on this device. Only colleagues of my own units are known here; the server knows the rest. */
export function decideContext(
  organisation: Organisation,
  now: Instant,
  opening: OpeningContext | null = null,
): DecideContext {
  const { units, colleagues, session } = organisation;
  const { id: workerId, name } = session?.worker ?? nobody;
  return {
    now,
    me: { workerId, name },
    opening,
    levelsOn: (place) => levelsOnCase(session?.assignments ?? [], place),
    unit: (id) => units.find((unit) => unit.id === id) ?? ofAssignment(session, id),
    workerInUnit: (id, unitId) =>
      colleagues.find((colleague) => colleague.id === id && colleague.unitIds.includes(unitId)),
    workerOnBoard: (id, boardId) =>
      colleagues.find(
        (colleague) =>
          colleague.id === id &&
          colleague.unitIds.some(
            (unitId) =>
              (units.find((unit) => unit.id === unitId) ?? ofAssignment(session, unitId))?.boardId ===
              boardId,
          ),
      ),
  };
}

function ofAssignment(session: Session | null, unitId: Assignment['unitId']) {
  const found = session?.assignments.find((assignment) => assignment.unitId === unitId);
  return found && { name: found.unitName, boardId: found.boardId };
}
