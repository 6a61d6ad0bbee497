import type { Reach } from '@samla/case-model/decide/reach';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import { epochOf, instantOf } from '@samla/case-model/time';
import { presence, type BeatInput, type BeatOutput, type Place } from '../presence-schemas.ts';
import type { FakeCity } from './city.ts';
import { assignmentsOf, reachOf } from './visibility.ts';

/** Somebody in a case; times in milliseconds since 1970. */
interface Seat extends Place {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  readonly reach: Reach;
  since: number;
  seenAt: number;
}

const cities = new WeakMap<FakeCity, Seat[]>();

const seatsOf = (city: FakeCity): Seat[] => cities.get(city) ?? [];
const isSame = (a: Place, b: Place) => a.caseId === b.caseId && a.form === b.form;
/** Who sees a case by an order alone hears only of those who do so too. */
const hears = (listener: Reach, of: Reach) => listener !== 'order' || of === 'order';

/** Takes the places of a device for its own, and tells who else is in those cases. */
export function beat(
  city: FakeCity,
  worker: { readonly id: WorkerId },
  { deviceId, open }: BeatInput,
): BeatOutput {
  const now = epochOf(city.clock.now());
  const isFresh = (seat: Seat) => now - seat.seenAt < presence.lasts * 1000;
  const mine = assignmentsOf(city, worker.id);
  const seats = seatsOf(city).filter(isFresh);
  const before = seats.filter((seat) => seat.workerId === worker.id && seat.deviceId === deviceId);
  const others = seats.filter((seat) => seat.workerId !== worker.id || seat.deviceId !== deviceId);
  const after = open.flatMap((place, at): Seat[] => {
    const row = city.cases.get(place.caseId);
    const reach = row ? reachOf(city, row, worker.id, mine) : null;
    if (reach === null || open.findIndex((one) => isSame(one, place)) !== at) return [];
    const since = before.find((seat) => isSame(seat, place))?.since ?? now;
    return [{ ...place, workerId: worker.id, deviceId, reach, since, seenAt: now }];
  });
  cities.set(city, [...others, ...after]);

  const moved = [
    ...before.filter((seat) => !after.some((one) => isSame(one, seat))),
    ...after.filter((seat) => !before.some((one) => isSame(one, seat))),
  ];
  city.pokes.tell('presence', (listener) =>
    others.some(
      (seat) =>
        seat.workerId !== worker.id &&
        seat.workerId === listener.workerId &&
        seat.deviceId === listener.deviceId &&
        moved.some((one) => one.caseId === seat.caseId && hears(seat.reach, one.reach)),
    ),
  );
  const heard = others
    .filter((seat) => seat.workerId !== worker.id)
    .filter((seat) => after.some((one) => one.caseId === seat.caseId && hears(one.reach, seat.reach)))
    .sort((a, b) => a.since - b.since);
  // one on two devices is one line, from when she came first
  const lines = heard.filter(
    (seat, at) => heard.findIndex((one) => isSame(one, seat) && one.workerId === seat.workerId) === at,
  );
  const nameOf = (id: WorkerId) => city.fixture.workers.find((one) => one.id === id)?.name ?? '';
  return {
    others: lines.map(({ caseId, form, workerId, since }) => ({
      ...{ caseId, form, name: nameOf(workerId), since: instantOf(since) },
    })),
  };
}

/** A device is not there any more, whatever it has open. */
export function forgetSeats(city: FakeCity, workerId: WorkerId, deviceId: DeviceId): void {
  const kept = seatsOf(city).filter((seat) => seat.workerId !== workerId || seat.deviceId !== deviceId);
  cities.set(city, kept);
}

/** Makes everyone's last beat so many seconds older. */
export function agePresence(city: FakeCity, seconds: number): void {
  for (const seat of seatsOf(city)) {
    seat.since -= seconds * 1000;
    seat.seenAt -= seconds * 1000;
  }
}
