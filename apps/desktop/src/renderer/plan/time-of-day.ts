import type { TimeOfDay } from '@samla/case-model/time';

/** A time as a worker writes it: `9`, `0912`, `9.12`, `09:12`; null when it cannot be read. */
export function readTime(written: string): TimeOfDay | null {
  const found = /^(\d{1,2})(?:[:. ]?([0-5]\d))?$/.exec(written.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  if (hour > 23) return null;
  return `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}` as TimeOfDay;
}
