import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { CalendarButton, staysInside } from './CalendarButton.tsx';
import { problemOf } from './problemOf.ts';
import { readDate, shownDate } from './readDate.ts';
import type { Looks, ReadDate } from './readDate.ts';
import { texts } from './texts.ts';

/** What every field for a day takes, however its owner keeps the day. */
export interface DateFieldProps extends FieldTexts, FieldState {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a day without a year is the coming one or, for what has happened, the latest. */
  readonly looks?: Looks;
  /** `YYYY-MM-DD` that `+14`, weekdays and days without a year count from; today, unless told. */
  readonly base?: string;
  /** The first and the last day that may be given, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly max?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

interface DateTextFieldProps extends DateFieldProps {
  /** The text as written; the owner keeps it, so that a half-written date is never lost. */
  readonly value: string;
  /** The text and what it reads as. */
  readonly onChange: (text: string, read: ReadDate) => void;
  /** The field is left. */
  readonly onLeave?: () => void;
}

/**
 * A date, written as text or chosen in a calendar. The date it was read as stands with the field; the complaint comes
 * when the field is left. Alt+ArrowDown opens the calendar.
 */
export function DateTextField(props: DateTextFieldProps) {
  const { value, onChange, today, looks = 'ahead', base = today, min, max, onLeave, ref } = props;
  const { description = texts.hint, errorMessage, isDisabled = false, isReadOnly = false, ...said } = props;
  const [wasLeft, setWasLeft] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const read = readDate(value, today, looks, base);
  const help = read.kind === 'date' ? shownDate(read.date) : description;
  const error = errorMessage ?? (wasLeft ? problemOf(read, { min, max }) : undefined);
  const { aria, ids } = useFieldAria(props, { isInvalid: error !== undefined });
  const canWrite = !isDisabled && !isReadOnly;
  const change = (text: string) => onChange(text, readDate(text, today, looks, base));
  const keyDown = (event: KeyboardEvent) => {
    if (!canWrite || event.key !== 'ArrowDown' || !event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <TextField
      {...aria}
      className={fieldClass('field')}
      value={value}
      onChange={change}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
    >
      <FieldFrame
        {...said}
        ids={ids}
        {...(help !== '' && { description: help })}
        {...(error !== undefined && { errorMessage: error })}
      >
        <div
          ref={box}
          className={fieldClass('row')}
          onBlur={(event) => {
            if (staysInside(event)) return event.stopPropagation();
            setWasLeft(true);
            onLeave?.();
          }}
        >
          <Input
            ref={ref ?? null}
            className={fieldClass('input', 'short')}
            dir="auto"
            onKeyDown={keyDown}
            {...(canWrite && { 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'Alt+ArrowDown' })}
          />
          {!isReadOnly && (
            <CalendarButton
              field={typeof props.label === 'string' ? props.label : ''}
              {...{ isOpen, isDisabled, today, min, max, box }}
              value={read.kind === 'date' ? read.date : null}
              near={base}
              onOpenChange={setOpen}
              onChoose={change}
            />
          )}
        </div>
      </FieldFrame>
    </TextField>
  );
}
