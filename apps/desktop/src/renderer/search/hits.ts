import type { z } from 'zod';
import type { searchHitSchema } from '../../host/contract.ts';
import { shownIdentityNumber } from '../case/case-title.ts';
import type { Text } from '../messages/use-text.ts';

export type Hit = z.infer<typeof searchHitSchema>;

/** Before the case's id in the palette, so that a hit is never taken for an action. */
export const CASE = 'case:';

/** A hit as a line of the palette. A hit without a name is a protected person's, found by case number. */
export function hitItem(hit: Hit, text: Text, today: string) {
  const isProtected = hit.name === '';
  const number = hit.identityNumber && !isProtected ? shownIdentityNumber(hit.identityNumber, today) : null;
  const detail = [number, hit.number, hit.typeName, hit.closed ? text('palette.closed') : null];
  return {
    id: `${CASE}${hit.caseId}`,
    label: isProtected ? text('person.protected') : hit.name,
    detail: detail.filter(Boolean).join(' · '),
  };
}
