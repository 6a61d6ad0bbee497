import { useWritten } from '../Field/index.ts';
import { DateTextField } from './DateTextField.tsx';
import type { DateFieldProps } from './DateTextField.tsx';
import { readDate } from './readDate.ts';

interface DateValueFieldProps extends DateFieldProps {
  /** `YYYY-MM-DD`, or what was written instead of a date; empty when nothing stands there. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** A date whose owner holds the date itself: `24/11` stays as written until the field is left, and is then `2026-11-24`. */
export function DateValueField({ value, onChange, onLeave, ...props }: DateValueFieldProps) {
  const written = useWritten(value, (text) => {
    const read = readDate(text, props.today, props.looks, props.base);
    onChange(read.kind === 'date' ? read.date : text);
  });
  return (
    <DateTextField
      {...props}
      value={written.text}
      onChange={written.write}
      onLeave={() => {
        written.leave();
        onLeave?.();
      }}
    />
  );
}
