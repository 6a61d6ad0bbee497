import type { Session } from '@samla/api-client/schemas';
import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';

/** The area of a case type: the first half of its key. */
export function areaOf(typeKey: CaseTypeKey): AreaKey {
  return typeKey.slice(0, typeKey.indexOf('.')) as AreaKey;
}

/** The areas that I work with, in any unit. */
export function myAreas({ assignments }: Session): ReadonlySet<AreaKey> {
  return new Set(assignments.flatMap(({ areas }) => areas));
}

/** Hashes of what is needed before any case has come: the rule book, and the case types that I may open. */
export function usedToday(session: Session): string[] {
  const mine = myAreas(session);
  const { rulebook, caseTypes } = session.catalogue;
  return [rulebook, ...caseTypes.filter(({ key }) => mine.has(areaOf(key))).map(({ hash }) => hash)];
}
