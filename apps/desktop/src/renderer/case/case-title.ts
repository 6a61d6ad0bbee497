import type { CaseView } from '../../host/contract.ts';
import type { Text } from '../messages/use-text.ts';

/** Twelve digits as they are written, such as `180412-9824`; anything else as it stands. */
export function shownIdentityNumber(number: string, today: string): string {
  const digits = /^(\d{2})(\d{6})(\d{4})$/.exec(number);
  if (!digits) return number;
  const [, , date = '', last = ''] = digits;
  // a plus from the year that the person turns 100 (Folkbokföringslagen 18 §)
  const century = Number(today.slice(0, 4)) - Number(number.slice(0, 4)) >= 100;
  return `${date}${century ? '+' : '-'}${last}`;
}

/** What stands where a protected person's number would. */
export const hiddenNumber = '••••••-••••';

/** Family name first; a person with one name has only that. */
export function fullName({ familyName, givenName }: { familyName: string; givenName: string }): string {
  return [familyName, givenName].filter(Boolean).join(', ');
}

/** Who a case is about, for headings and tabs; never the name of a protected person. */
export function caseTitle({ person }: Pick<CaseView, 'person'>, text: Text): string {
  return person.protection === 'none' ? fullName(person) : text('person.protected');
}
