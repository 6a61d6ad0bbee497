import type { AccessProfileKey } from '@samla/case-model/definition/keys';
import { profiles, type Situation, type Who } from './access-city.ts';

/** What a worker has of a case: `full`, `meeting` (reads all, writes nothing), `order` (what goes to and from performers). */
export type Access = 'full' | 'meeting' | 'order' | 'none';

/*
 * The rule of access written out by hand, profile by profile, so that it is told twice and independently:
 * f full, m meeting, o order, - nothing. Columns: A-unit A-case A-perf A-health A-law A-ofn A-board A-prot.
 */
const rows: Record<'assigned' | 'unassigned', Record<Who, string>> = {
  assigned: {
    named: 'f f f f f f f f',
    colleague: 'f - f f - f - -',
    manager: 'f - f - - f - -',
    ownPerformer: '- - f - - - - -',
    coWorker: 'f f f f f f f f',
    decider: 'f f f f f f f f',
    other: '- - - - - - - -',
    otherManager: '- - - - - - - -',
    foreign: '- - - - - - - -',
    foreignNamed: '- - - - - - - -',
    performer: 'o o o o o o o o',
    performerStaff: 'o o o o o o o o',
    performerManager: '- - - - - - - -',
    asked: '- - - - - - - -',
    member: 'm m m m m m m m',
    memberAsCoWorker: '- - - - - - - -',
    memberUnnamed: '- - - - - - - -',
    former: '- - - - - - - -',
  },
  unassigned: {
    named: 'f - f f - f - -',
    colleague: 'f - f f - f - -',
    manager: 'f f f f f f f f',
    ownPerformer: '- - f - - - - -',
    coWorker: 'f f f f f f f f',
    decider: 'f f f f f f f f',
    other: '- - - - - - - -',
    otherManager: '- - - - - - - -',
    foreign: '- - - - - - - -',
    foreignNamed: '- - - - - - - -',
    performer: 'o o o o o o o o',
    performerStaff: 'o o o o o o o o',
    performerManager: '- - - - - - - -',
    asked: '- - - - - - - -',
    member: 'm m m m m m m m',
    memberAsCoWorker: '- - - - - - - -',
    memberUnnamed: '- - - - - - - -',
    former: '- - - - - - - -',
  },
};

/** A person with protected data: the same in every profile. */
const protectedRows: Record<'protected' | 'protectedUnassigned', Partial<Record<Who, Access>>> = {
  protected: { named: 'full', coWorker: 'full', decider: 'full', member: 'meeting' },
  protectedUnassigned: { manager: 'full', coWorker: 'full', decider: 'full', member: 'meeting' },
};

const letters: Readonly<Record<string, Access>> = { f: 'full', m: 'meeting', o: 'order', '-': 'none' };

/** What somebody has of a case of this profile in this situation. */
export function accessOf(who: Who, profile: AccessProfileKey, situation: Situation): Access {
  if (situation === 'protected' || situation === 'protectedUnassigned') {
    return protectedRows[situation][who] ?? 'none';
  }
  const letter = rows[situation][who].split(' ')[profiles.indexOf(profile)] ?? '';
  const access = letters[letter];
  if (access === undefined || rows[situation][who].split(' ').length !== profiles.length) {
    throw new RangeError(`the row of ${who} is not whole`);
  }
  return access;
}
