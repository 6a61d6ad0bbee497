import { levelsOfRole, levelsOnCase } from '@samla/case-model/case/delegation';
import type { DecideContext, OpeningContext } from '@samla/case-model/decide';
import type { WorkerId } from '@samla/case-model/ids';
import type { FakeCity } from './city.ts';
import { assignmentsOf } from './visibility.ts';

/** What a decision may know of the city. */
export function decideContext(
  city: FakeCity,
  me: { readonly id: WorkerId; readonly name: string },
  opening: OpeningContext | null,
): DecideContext {
  const workerWith = (id: WorkerId, where: (unitId: string) => boolean) =>
    assignmentsOf(city, id).some(({ unitId }) => where(unitId))
      ? city.fixture.workers.find((candidate) => candidate.id === id)
      : undefined;
  const units = new Map(city.fixture.units.map((unit) => [unit.id as string, unit]));
  return {
    now: city.clock.now(),
    me: { workerId: me.id, name: me.name },
    levelsOn: (place) =>
      levelsOnCase(
        assignmentsOf(city, me.id).map(({ unitId, role }) => ({
          ...{ unitId, boardId: city.unit(unitId).boardId, levels: levelsOfRole(role) },
        })),
        place,
      ),
    opening,
    unit: (id) => units.get(id),
    workerInUnit: (id, unit) => workerWith(id, (unitId) => unitId === unit),
    workerOnBoard: (id, boardId) => workerWith(id, (unitId) => units.get(unitId)?.boardId === boardId),
  };
}
