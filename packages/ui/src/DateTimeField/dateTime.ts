/** A day and a time of day, or what was written instead of them. */
export interface DateTimeParts {
  readonly day: string;
  readonly time: string;
}

/** `2026-11-24T09:15` → its two parts; what is not a whole value yet comes apart in the same way. */
export function partsOf(value: string): DateTimeParts {
  // the last: a weekday may begin with the letter too
  const at = value.lastIndexOf('T');
  return at < 0 ? { day: value, time: '' } : { day: value.slice(0, at), time: value.slice(at + 1) };
}

/** The two parts as one value; empty when neither is written. */
export function whole({ day, time }: DateTimeParts): string {
  return day === '' && time === '' ? '' : `${day}T${time}`;
}
