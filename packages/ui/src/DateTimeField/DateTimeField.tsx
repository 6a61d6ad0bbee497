import { FieldGroup } from '../FieldGroup/index.ts';
import { useWritten } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { DateValueField } from '../PeriodField/index.ts';
import { TextField } from '../TextField/index.ts';
import { texts } from '../texts.ts';
import { readTime } from './readTime.ts';

interface DateTimeFieldProps extends FieldTexts {
  /** `YYYY-MM-DDTHH:MM`; half of it, or what could not be read, while it is being written; empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
  /** See `DateValueField`. */
  readonly looks?: 'ahead' | 'back';
  readonly isDisabled?: boolean;
}

/** A day and a time of day. */
export function DateTimeField({
  value,
  onChange,
  today,
  looks = 'ahead',
  isDisabled = false,
  ...said
}: DateTimeFieldProps) {
  // the last: a weekday may begin with the letter too
  const at = value.lastIndexOf('T');
  const [day, time] = at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
  const put = (nextDay: string, nextTime: string) =>
    onChange(nextDay === '' && nextTime === '' ? '' : `${nextDay}T${nextTime}`);
  const written = useWritten(time, (text) => put(day, readTime(text) ?? text));
  return (
    <FieldGroup {...said}>
      <DateValueField
        label={texts.dateTime.day}
        description={texts.dateTime.dayHint}
        value={day}
        today={today}
        looks={looks}
        isDisabled={isDisabled}
        onChange={(next) => put(next, time)}
      />
      <TextField
        label={texts.dateTime.time}
        description={texts.dateTime.timeHint}
        value={written.text}
        inputMode="numeric"
        isShort
        isDisabled={isDisabled}
        onChange={written.write}
        onBlur={written.leave}
      />
    </FieldGroup>
  );
}
