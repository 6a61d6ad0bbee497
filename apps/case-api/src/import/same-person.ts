import type { IdentityNumber } from '@samla/case-model/identity-number';
import { foldName } from '@samla/case-model/names';

/** What tells whether two rows are one person. */
export interface PersonEvidence {
  readonly identity: IdentityNumber | null;
  readonly family: string;
  readonly given: string;
}

/**
 * The number under which a row may be the same person as another one; null when it has none that can be read.
 * A name and an address alone never make two rows one person: fathers and sons share them.
 */
export function mergeKey({ identity }: PersonEvidence): string | null {
  return identity === null || identity.kind === 'unreadable' ? null : identity.number;
}

/**
 * Whether two rows with the same number are one person. A number with a right check digit is given to one person only
 * (folkbokföringslagen 18 §), so one name in common is enough against a mistyped number; a number that nothing vouches
 * for (wrong check digit, reserve number) needs both names.
 */
export function isSamePerson(one: PersonEvidence, other: PersonEvidence): boolean {
  const key = mergeKey(one);
  if (key === null || key !== mergeKey(other)) return false;
  const vouchedFor = one.identity?.valid === true && one.identity.kind !== 'reservnummer';
  if (!vouchedFor) return alike(one.family, other.family) && alike(one.given, other.given);
  if (isNameless(one) || isNameless(other)) return true;
  const words = wordsOf(other);
  return wordsOf(one).some((word) => words.some((theirs) => isNear(word, theirs)));
}

/**
 * Whether two rows with one PERSID are one person: the old system held them for one, so where a number is missing or
 * cannot be read their names are enough. Two numbers that can be read and differ are two persons.
 */
export function isSameUnderOneKey(one: PersonEvidence, other: PersonEvidence): boolean {
  if (mergeKey(one) !== null && mergeKey(other) !== null) return isSamePerson(one, other);
  return alike(one.family, other.family) && alike(one.given, other.given);
}

/** Whether two names are the same but for a mistyped letter. */
function alike(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  return a !== '' && isNear(a, b);
}

function isNameless({ family, given }: PersonEvidence): boolean {
  return family === '' && given === '';
}

function wordsOf({ family, given }: PersonEvidence): string[] {
  return foldName(`${family} ${given}`).split(' ').filter(Boolean);
}

/** Equal, or one letter more, less or other in a word of four letters or more. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
