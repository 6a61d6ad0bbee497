import { audienceOf, type Reach } from '@samla/case-model/decide/reach';
import type { AccessProfileKey } from '@samla/case-model/definition/keys';
import type { CaseId, WorkerId } from '@samla/case-model/ids';
import type { Role } from '../schemas.ts';
import { caseTypeByHash, playbookOf } from './catalogue.ts';
import type { FakeCase, FakeCity, SentReach } from './city.ts';
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

/** The roles that have the whole file of every case of their unit and area, by the access profile. */
const rolesOfUnit: Readonly<Record<AccessProfileKey, readonly Role[]>> = {
  'A-unit': ['caseWorker', 'unitManager'],
  'A-ofn': ['caseWorker', 'unitManager'],
  'A-perf': ['caseWorker', 'unitManager', 'performer'],
  'A-health': ['caseWorker'],
  'A-case': [],
  'A-law': [],
  'A-board': [],
  'A-prot': [],
};

/** How far a worker's access to a case reaches today; null when there is none. The executable twin of the SQL rule. */
export function reachOf(
  city: FakeCity,
  row: FakeCase,
  workerId: WorkerId,
  mine: readonly SeedAssignment[],
): Reach | null {
  if (reachesByUnit(city, row, workerId, mine)) return 'full';
  const named = row.participants.get(workerId);
  const { boardId } = city.unit(row.unitId);
  const onBoard = mine.some(
    ({ unitId, role }) =>
      city.unit(unitId).boardId === boardId && (role !== 'boardMember' || named === 'boardMember'),
  );
  if (named !== undefined && onBoard) return named === 'boardMember' ? 'meeting' : 'full';
  const performs = mine.some(
    ({ unitId, role }) =>
      (role === 'performer' || role === 'caseWorker') &&
      row.seed.orders?.some((order) => order.performerUnitId === unitId && order.state === 'accepted'),
  );
  return performs && !isProtected(city, row) ? 'order' : null;
}

/** By an assignment in the case's own unit and area. */
function reachesByUnit(
  city: FakeCity,
  row: FakeCase,
  workerId: WorkerId,
  mine: readonly SeedAssignment[],
): boolean {
  const roles = mine
    .filter(({ unitId, areas }) => unitId === row.unitId && areas.includes(row.seed.areaKey))
    .map(({ role }) => role)
    .filter((role) => role !== 'boardMember');
  if (roles.length === 0) return false;
  if (row.workerId === workerId) return true;
  // nobody has it, or nobody who works here today: the manager hands it out, whatever the profile (SoLPuL 10 §)
  if (roles.includes('unitManager') && !isInHands(city, row)) return true;
  if (isProtected(city, row)) return false;
  // a case whose type the fixture lacks is told nobody's but those named
  const profile = caseTypeByHash(city, row.definitionHash)?.content.access;
  return profile !== undefined && roles.some((role) => rolesOfUnit[profile].includes(role));
}

/** Whether the case's worker has an assignment in its unit and area today. */
function isInHands(city: FakeCity, { workerId, unitId, seed }: FakeCase): boolean {
  return (
    workerId !== null &&
    assignmentsOf(city, workerId).some(
      (one) => one.unitId === unitId && one.areas.includes(seed.areaKey) && one.role !== 'boardMember',
    )
  );
}

/** A missing marking is a protected one. */
function isProtected(city: FakeCity, row: FakeCase): boolean {
  return city.persons.get(row.seed.personId)?.protection !== 'none';
}

/** The one set that every wall reads. By an order a row bears only what was written to or by performers. */
export function visibleCases(city: FakeCity, workerId: WorkerId): Map<CaseId, FakeCase> {
  return new Map([...casesInReach(city, workerId)].map(([id, { row }]) => [id, row]));
}

/** The same set, with how far into each case the worker may read. */
export function casesInReach(
  city: FakeCity,
  workerId: WorkerId,
): Map<CaseId, { readonly row: FakeCase; readonly reach: SentReach }> {
  const mine = assignmentsOf(city, workerId);
  const visible: ReturnType<typeof casesInReach> = new Map();
  for (const [id, row] of city.cases) {
    const reach = reachOf(city, row, workerId, mine);
    if (reach === 'order') visible.set(id, { row: forPerformers(city, row), reach });
    else if (reach !== null) visible.set(id, { row, reach: 'full' });
  }
  return visible;
}

function forPerformers(city: FakeCity, row: FakeCase): FakeCase {
  const playbook = playbookOf(city, row.definitionHash);
  const entries = row.entries.filter(({ id, body }) => {
    const audience = city.audiences.get(id) ?? audienceOf(body, 'full', playbook);
    return audience !== 'file';
  });
  return { ...row, entries };
}
