import { useState } from 'react';
import type { Ref } from 'react';
import { TextField } from '../TextField/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { texts } from '../texts.ts';
import { readDate, shownDate } from './readDate.ts';
import type { ReadDate } from './readDate.ts';

interface DateTextFieldProps extends FieldTexts {
  /** The text as written; the owner keeps it, so that a half-written date is never lost. */
  readonly value: string;
  /** The text and what it reads as. */
  readonly onChange: (text: string, read: ReadDate) => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a day without a year is the coming one or, for what has happened, the latest. */
  readonly looks?: 'ahead' | 'back';
  /** The field is left. */
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A date written as text. The date it was read as stands below; the complaint comes when the field is left. */
export function DateTextField({
  value,
  onChange,
  today,
  looks = 'ahead',
  description,
  errorMessage,
  onLeave,
  ref,
  ...rest
}: DateTextFieldProps) {
  const [wasLeft, setWasLeft] = useState(false);
  const read = readDate(value, today, looks);
  const problem = wasLeft && read.kind === 'problem' ? texts.date[read.problem] : undefined;
  const error = errorMessage ?? problem;
  const help = description ?? texts.date.hint;
  return (
    <TextField
      {...rest}
      isShort
      ref={ref ?? null}
      value={value}
      onChange={(text) => onChange(text, readDate(text, today, looks))}
      onBlur={() => {
        setWasLeft(true);
        onLeave?.();
      }}
      {...((read.kind === 'date' || help !== '') && {
        description: read.kind === 'date' ? shownDate(read.date) : help,
      })}
      {...(error !== undefined && { errorMessage: error })}
    />
  );
}
