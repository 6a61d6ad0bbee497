import type { CaseId, DeviceId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Entry } from '@samla/case-model/entry';
import { ApiError } from '../errors.ts';
import type { CaseRow, Colleague, PersonRow, PullInput, PullOutput } from '../schemas.ts';
import type { FakeCase, FakeCity, FakeDevice, SentReach } from './city.ts';
import type { FakeCaller } from './service.ts';
import { assignmentsOf, casesInReach } from './visibility.ts';

/** One page for one device: lost cases, gained cases whole, then what changed in the cases that it holds. */
export function pull(city: FakeCity, caller: FakeCaller, workerId: WorkerId, input: PullInput): PullOutput {
  const device = city.devices.get(`${workerId} ${input.deviceId}`);
  if (!device) {
    throw new ApiError({ code: 'notFound', message: 'Enheten är inte registrerad. Logga in på nytt.' });
  }
  const { held, from } = standing(city, device, input);
  const { visible, lost, gained } = compareScope(city, workerId, held);
  const cases = new Map<CaseId, FakeCase>();
  const entries: Entry[] = [];
  const persons = new Set<PersonId>();
  const size = () => cases.size + entries.length + persons.size;

  let taken = 0;
  for (const row of gained) {
    // a case is never split
    if (size() > 0 && size() + 2 + row.entries.length > city.pullRows) break;
    cases.set(row.seed.id, row);
    entries.push(...row.entries);
    persons.add(row.seed.personId);
    taken++;
  }
  const whole = new Set(cases.keys());
  const keeps = [...visible.values()].flatMap(({ row, reach }) =>
    held.get(row.seed.id) === reach ? row : [],
  );
  const kept = new Map(keeps.map((row) => [row.seed.id, row]));
  const keptPersons = new Set(keeps.map((row) => row.seed.personId));

  let position = from;
  for (; position < city.changes.length && size() < city.pullRows; position++) {
    const change = city.changes[position];
    if (change?.entity === 'person') {
      if (keptPersons.has(change.personId)) persons.add(change.personId);
    } else if (change && !whole.has(change.caseId)) {
      const row = kept.get(change.caseId);
      if (!row) continue;
      if (change.entity === 'case') cases.set(change.caseId, row);
      else entries.push(...row.entries.filter((entry) => entry.id === change.entryId));
    }
  }

  const remaining = gained.length - taken;
  const delivered = new Set<CaseId>([...cases.keys(), ...entries.map((entry) => entry.caseId)]);
  for (const row of keeps) if (persons.has(row.seed.personId)) delivered.add(row.seed.id);
  logDelivered(city, caller, workerId, input.deviceId, delivered);

  if (lost.length > 0 || taken > 0 || input.cursor === null) {
    const next = new Map(held);
    for (const id of lost) next.delete(id);
    for (const id of whole) next.set(id, visible.get(id)?.reach ?? 'full');
    device.issued = { scope: ++device.lastNumber, cases: next };
  }
  const organisation = input.cursor === null || lost.length > 0 || taken > 0;
  return {
    cursor: { scope: device.issued.scope, tx: String(position), seq: String(position) },
    lost,
    cases: [...cases.values()].map((row) => caseRow(city, row)),
    persons: [...persons].map((id) => personRow(city, id)),
    entries,
    more: remaining > 0 || position < city.changes.length,
    remaining,
    lagging: false,
    cacheEpoch: city.cacheEpoch,
    colleagues: organisation ? colleagues(city, workerId) : null,
    units: organisation ? city.fixture.units.map(({ id, name, boardId }) => ({ id, name, boardId })) : null,
    serverTime: city.clock.now(),
  };
}

/**
 * What the worker may be sent today, beside what her device holds. A case that she sees more or less of than it was sent
 * is lost and gained, because no change of the case says so.
 */
export function compareScope(city: FakeCity, workerId: WorkerId, held: ReadonlyMap<CaseId, SentReach>) {
  const visible = new Map(
    [...casesInReach(city, workerId)].filter(([, { row }]) => row.disposalProposedOn === null),
  );
  const gained = [...visible].flatMap(([id, { row, reach }]) => (held.get(id) === reach ? [] : row));
  return {
    visible,
    lost: [...held].flatMap(([id, reach]) => (visible.get(id)?.reach === reach ? [] : id)),
    // those seen otherwise first, so that they are never away for a page
    gained: [
      ...gained.filter(({ seed }) => held.has(seed.id)),
      ...gained.filter(({ seed }) => !held.has(seed.id)),
    ],
  };
}

/** Writes a line of the access log for each case that leaves. */
export function logDelivered(
  city: FakeCity,
  { clientVersion }: FakeCaller,
  workerId: WorkerId,
  deviceId: DeviceId,
  caseIds: Iterable<CaseId>,
): void {
  city.writeLog(
    [...caseIds].map((caseId) => {
      const personId = city.cases.get(caseId)?.seed.personId ?? null;
      const isProtected = personId !== null && city.persons.get(personId)?.protection !== 'none';
      return {
        ...{ workerId, action: 'delivered', caseId, personId, purpose: null, protected: isProtected },
        ...{ deviceId, clientVersion, eventId: null, result: 'ok' },
      };
    }),
  );
}

/** What the device holds by its own cursor. An answer that never arrived is taken back; an older cursor is refused. */
function standing(city: FakeCity, device: FakeDevice, { cursor, kept }: PullInput) {
  if (cursor === null) {
    device.held = device.asked = device.issued = { scope: -1, cases: new Map() };
    return { held: device.issued.cases, from: city.changes.length };
  }
  const from = Number(cursor.seq);
  const known = (scope: number) =>
    [device.issued, device.asked, device.held].find((set) => set.scope === scope) ?? null;
  const [has, keeps] = [known(cursor.scope), known(kept ?? cursor.scope)];
  if (!has || !keeps || keeps.scope > has.scope) throw resyncNeeded();
  if (from < city.prunedTo || from > city.changes.length || cursor.tx !== cursor.seq) throw resyncNeeded();
  device.held = keeps;
  device.asked = device.issued = has;
  return { held: has.cases, from };
}

function resyncNeeded(): ApiError {
  return new ApiError({
    code: 'resyncNeeded',
    message: 'Den lokala kopian är för gammal och hämtas på nytt.',
  });
}

/** A case as a pull sends it. */
export function caseRow(city: FakeCity, row: FakeCase): CaseRow {
  const { id, number, areaKey, typeKey, personId } = row.seed;
  return {
    ...{ id, version: row.version, number, areaKey, typeKey, personId },
    definitionHash: row.definitionHash,
    boardId: city.unit(row.unitId).boardId,
    assignment: city.assignmentOf(row),
  };
}

/** Register facts as a pull sends them; of a protected person without address and telephone. */
export function personRow(city: FakeCity, id: PersonId): PersonRow {
  const person = city.persons.get(id);
  if (!person) throw new RangeError('the fixture names a person that it does not have');
  const { givenName, familyName, identityNumber, deceasedOn, address, phone } = person.seed;
  const open = person.protection === 'none';
  return {
    ...{ id, version: person.version, givenName, familyName, identityNumber, deceasedOn },
    identityValid: identityNumber !== null,
    protection: person.protection,
    address: open ? address : '',
    phone: open ? phone : '',
  };
}

/** Colleagues of the worker's own units today. */
export function colleagues(city: FakeCity, workerId: WorkerId): Colleague[] {
  const mine = new Set<UnitId>(assignmentsOf(city, workerId).map(({ unitId }) => unitId));
  return city.fixture.workers.flatMap(({ id, name }) => {
    const unitIds = [...new Set(assignmentsOf(city, id).map(({ unitId }) => unitId))].filter((unit) =>
      mine.has(unit),
    );
    return unitIds.length > 0 ? [{ id, name, unitIds }] : [];
  });
}
