import type { TimeOfDay } from '@samla/case-model/time';
import { readTime as read } from '@samla/ui/DateTimeField';

/** A time as a worker writes it, as the case model has it; null when it cannot be read. */
export function readTime(written: string): TimeOfDay | null {
  return read(written) as TimeOfDay | null;
}
