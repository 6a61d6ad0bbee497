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
  readonly isDisabled?: boolean;
}

/** A day and a time of day. */
export function DateTimeField({ value, onChange, today, isDisabled = false, ...said }: DateTimeFieldProps) {
  const [day = '', time = ''] = value.split('T');
  const put = (nextDay: string, nextTime: string) =>
    onChange(nextDay === '' && nextTime === '' ? '' : `${nextDay}T${nextTime}`);
  const written = useWritten(time, (text) => put(day, readTime(text) ?? text));
  return (
    <FieldGroup {...said}>
      <DateValueField
        label={texts.dateTime.day}
        description=""
        value={day}
        today={today}
        isDisabled={isDisabled}
        onChange={(next) => put(next, time)}
      />
      <TextField
        label={texts.dateTime.time}
        placeholder={texts.dateTime.timeHint}
        value={written.text}
        inputMode="numeric"
        isDisabled={isDisabled}
        onChange={written.write}
        onBlur={written.leave}
      />
    </FieldGroup>
  );
}
