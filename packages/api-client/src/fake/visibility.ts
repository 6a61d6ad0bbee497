import { levelsOfRole } from '@samla/case-model/case/delegation';
import type { DelegationLevel } from '@samla/case-model/definition/keys';
import type { CaseId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { FakeCase, FakeCity } from './city.ts';
import type { SeedAssignment } from './fixture.ts';

/** A worker's assignments today. */
export function assignmentsOf(city: FakeCity, workerId: WorkerId): SeedAssignment[] {
  const today = city.today();
  return city.assignments.filter(
    (assignment) =>
      assignment.workerId === workerId &&
      assignment.validFrom <= today &&
      (assignment.validTo === null || assignment.validTo >= today),
  );
}

/** The delegation that a worker holds in a unit today. */
export function levelsIn(city: FakeCity, workerId: WorkerId, unitId: UnitId): DelegationLevel[] {
  const roles = assignmentsOf(city, workerId).filter((assignment) => assignment.unitId === unitId);
  return [...new Set(roles.flatMap(({ role }) => levelsOfRole(role)))];
}

/**
 * The one set that every wall reads: cases of my units and areas; protected persons only where I am named, or where
 * nobody is and I am the manager who hands the case out (SoLPuL 10 §).
 */
export function visibleCases(city: FakeCity, workerId: WorkerId): Map<CaseId, FakeCase> {
  const mine = assignmentsOf(city, workerId);
  const visible = new Map<CaseId, FakeCase>();
  for (const [id, row] of city.cases) {
    const through = mine.filter(
      (assignment) => assignment.unitId === row.unitId && assignment.areas.includes(row.seed.areaKey),
    );
    if (through.length === 0) continue;
    // a missing marking is a protected one
    const isProtected = city.persons.get(row.seed.personId)?.protection !== 'none';
    const mayHandOut = row.workerId === null && through.some(({ role }) => role === 'unitManager');
    if (!isProtected || row.workerId === workerId || mayHandOut) visible.set(id, row);
  }
  return visible;
}
