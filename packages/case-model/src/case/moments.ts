import { plainDateSchema, timeOfDaySchema } from '../time.ts';
import type { MomentRef } from '../definition/keys.ts';
import type { CaseFile, Happening, Submission } from './case-file.ts';

/** When stages were completed and milestones reached, by their reference: what the record alone cannot tell. */
export type PlanMoments = ReadonlyMap<string, readonly Happening[]>;

const none: readonly Happening[] = [];

/**
 * Every time that something happened, oldest first in the record's order.
 * Of an imported case `case.opened` is the day that it came in. Of `form.KEY.FIELD` only the latest submission tells
 * the date, since a form is corrected by being handed in anew.
 * @param plan what `planOf` reckoned; without it no stage and no milestone has happened
 */
export function momentsOf(file: CaseFile, ref: MomentRef, plan?: PlanMoments): readonly Happening[] {
  const [kind, key = '', detail] = ref.split('.');
  switch (kind) {
    case 'case':
      return caseMoments(file, key);
    case 'person':
      return list(file.born);
    case 'task':
      return happenings(file.tasks, key);
    case 'event':
      return happenings(file.events, key);
    case 'document':
      return happenings(file.documents, key);
    case 'decision':
      return file.decisions.filter(
        (made) => made.decision === key && (detail === undefined || made.outcome === detail),
      );
    case 'form': {
      const submissions = happenings(file.forms, key) as readonly Submission[];
      return detail === undefined ? submissions : fieldMoments(submissions.at(-1), detail);
    }
    default:
      return plan?.get(ref) ?? none;
  }
}

/** The earlier of two happenings of stated dates; one without a time of day comes first on its day. */
export function byTime(a: Happening, b: Happening): number {
  return a.on === b.on ? (a.at ?? '').localeCompare(b.at ?? '') : a.on < b.on ? -1 : 1;
}

function caseMoments(file: CaseFile, key: string): readonly Happening[] {
  if (key === 'closed') return list(file.closed);
  if (key === 'received') return list(file.received);
  return list(file.opened ?? (file.imported ? file.received : null));
}

function list(happening: Happening | null): readonly Happening[] {
  return happening === null ? none : [happening];
}

/** The map's keys are branded; what a reference names is one of them or nothing. */
function happenings(map: ReadonlyMap<string, readonly Happening[]>, key: string): readonly Happening[] {
  return map.get(key) ?? none;
}

/** The date in a field: of a date, a date with a time of day, or the first day of a period. */
function fieldMoments(latest: Submission | undefined, field: string): readonly Happening[] {
  const value = latest?.values[field];
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['from'] : value;
  if (!latest || typeof text !== 'string') return none;
  const [day, time] = text.split('T');
  const on = plainDateSchema.safeParse(day);
  if (!on.success) return none;
  const at = timeOfDaySchema.safeParse(time?.slice(0, 5));
  return [{ on: on.data, at: at.success ? at.data : null, entryId: latest.entryId }];
}
