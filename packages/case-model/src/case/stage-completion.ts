import type { Task } from '../definition/plan.ts';
import type { Happening } from './case-file.ts';
import type { ItemStatus } from './plan-state.ts';
import { later, type SentryReader } from './sentry.ts';

interface TaskReading {
  readonly task: Task;
  readonly done: readonly Happening[];
  readonly status: ItemStatus;
}

/**
 * Whether a stage is complete, and since when: every required task that has opened in it is done, and none is to come
 * that waits for work which can still be done here. A required task that waits for something from outside, or that
 * went another way, is not waited for; where no task is required the optional ones that have opened are.
 */
export function stageIsComplete(
  readings: readonly TaskReading[],
  reader: SentryReader,
): { readonly complete: boolean; readonly at: Happening | null } {
  const counts = (reading: TaskReading) => isDone(reading) || reading.status === 'active';
  const required = readings.filter(({ task }) => task.required);
  const awaited = required.filter((one) => counts(one) || isToCome(one, readings, reader, new Set()));
  const decisive = awaited.length > 0 ? awaited : readings.filter(counts);
  const complete = decisive.length > 0 && decisive.every(isDone);
  if (!complete) return { complete, at: null };
  return {
    complete,
    at: decisive.reduce<Happening | null>((at, { done }) => later(at, done[0] ?? null), null),
  };
}

function isDone({ done }: TaskReading): boolean {
  return done.length > 0;
}

function isToCome(
  reading: TaskReading,
  readings: readonly TaskReading[],
  reader: SentryReader,
  seen: Set<Task>,
): boolean {
  const { task, status } = reading;
  if (status !== 'available' || seen.has(task)) return false;
  seen.add(task);
  return task.entry.some((sentry) => {
    const { missing } = reader.entry(sentry);
    return (
      missing.length > 0 &&
      missing.every((ref) => {
        const source = readings.find((candidate) => tells(candidate.task, ref));
        if (!source || isDone(source)) return false;
        return source.status === 'active' || isToCome(source, readings, reader, seen);
      })
    );
  });
}

/** Whether doing the task makes the happening come. */
function tells({ key, form, decision }: Task, ref: string): boolean {
  const [kind, name] = ref.split('.');
  return (
    (kind === 'task' && name === key) ||
    (kind === 'form' && form !== undefined && name === form) ||
    (kind === 'decision' && decision !== undefined && name === decision)
  );
}
