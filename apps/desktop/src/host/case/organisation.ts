import type { Assignment, Colleague, Session, Unit } from '@samla/api-client/schemas';
import type { Instant } from '@samla/case-model/time';
import type { DecideContext } from '@samla/case-model/decide';
import type { Settings } from '../store/settings-table.ts';

/** Who I am and whom I work with, as the server last said. */
export interface Organisation {
  readonly session: Session | null;
  readonly colleagues: readonly Colleague[];
  readonly units: readonly Unit[];
}

/** Reads what the cache knows of the organisation. */
export function readOrganisation(meta: Settings): Organisation {
  return {
    session: meta.get<Session>('session'),
    colleagues: meta.get<Colleague[]>('colleagues') ?? [],
    units: meta.get<Unit[]>('units') ?? [],
  };
}

/** What `decide` may know on this device. Only colleagues of my own units are known here; the server knows the rest. */
export function decideContext(organisation: Organisation, now: Instant): DecideContext {
  const { units, colleagues, session } = organisation;
  return {
    now,
    unit: (id) => units.find((unit) => unit.id === id) ?? ofAssignment(session, id),
    workerInUnit: (id, unitId) =>
      colleagues.find((colleague) => colleague.id === id && colleague.unitIds.includes(unitId)),
  };
}

function ofAssignment(session: Session | null, unitId: Assignment['unitId']) {
  const found = session?.assignments.find((assignment) => assignment.unitId === unitId);
  return found && { name: found.unitName, boardId: found.boardId };
}
