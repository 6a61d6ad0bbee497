import { useState } from 'react';
import { DateValueField } from '../DateTextField/index.ts';
import type { Looks } from '../DateTextField/index.ts';
import { FieldGroup } from '../FieldGroup/index.ts';
import { useWritten } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { TextField } from '../TextField/index.ts';
import { partsOf, whole } from './dateTime.ts';
import { readTime } from './readTime.ts';
import { texts } from './texts.ts';

interface DateTimeFieldProps extends FieldTexts, FieldState {
  /** `YYYY-MM-DDTHH:MM`; half of it, or what could not be read, while it is being written; empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a day without a year is the coming one or, for what has happened, the latest. */
  readonly looks?: Looks;
  /** The first and the last day that may be given, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly max?: string;
}

/** A day and a time of day. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, today, looks = 'ahead', min, max, isDisabled = false, isReadOnly = false } = props;
  const { day, time } = partsOf(value);
  const [wasLeft, setWasLeft] = useState(false);
  const written = useWritten(time, (text) => onChange(whole({ day, time: readTime(text) ?? text })));
  const isUnreadable = wasLeft && written.text.trim() !== '' && readTime(written.text) === null;
  const state = { isDisabled, isReadOnly };
  return (
    <FieldGroup {...props}>
      <DateValueField
        {...state}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        label={texts.day}
        description={texts.dayHint}
        value={day}
        today={today}
        looks={looks}
        onChange={(next) => onChange(whole({ day: next, time }))}
      />
      <TextField
        {...state}
        {...(isUnreadable && props.errorMessage === undefined && { errorMessage: texts.unreadableTime })}
        label={texts.time}
        description={texts.timeHint}
        value={written.text}
        inputMode="numeric"
        isShort
        onChange={written.write}
        onBlur={() => {
          setWasLeft(true);
          written.leave();
        }}
      />
    </FieldGroup>
  );
}
