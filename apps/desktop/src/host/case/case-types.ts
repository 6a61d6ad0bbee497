import type { Session } from '@samla/api-client/schemas';
import type { z } from 'zod';
import type { caseTypesOutput, Openable } from '../contract.ts';
import { areaOf } from '../playbook/catalogue.ts';
import type { Playbooks } from '../playbook/playbooks.ts';

type Answer = z.infer<typeof caseTypesOutput>;

/** What I may open today, by area and in its order, and the units of mine where I may. */
export function caseTypes(session: Session | null, playbooks: Playbooks): Answer {
  if (!session) return { caseTypes: [], units: [] };
  const order = new Map(session.areas.map(({ key, order: place }) => [key, place]));
  const openable = session.catalogue.caseTypes.flatMap(({ key, hash }): Openable[] => {
    const content = playbooks.caseType(hash);
    const areaKey = areaOf(key);
    const unitIds = session.assignments
      .filter(({ areas }) => areas.includes(areaKey))
      .map(({ unitId }) => unitId);
    if (!content || unitIds.length === 0) return [];
    const { name, help = null, begins, verified } = content;
    return [{ key, hash, areaKey, name, help, order: content.order, begins, unitIds, verified }];
  });
  const place = ({ areaKey }: Openable) => order.get(areaKey) ?? Infinity;
  const units = new Map(session.assignments.map(({ unitId, unitName }) => [unitId, unitName]));
  return {
    caseTypes: openable.toSorted((a, b) => place(a) - place(b) || a.order - b.order),
    units: [...units].map(([id, name]) => ({ id, name })),
  };
}
