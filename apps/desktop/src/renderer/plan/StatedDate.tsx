import { DateTextField, readDate } from '@samla/ui/DateTextField';
import type { PlainDate } from '@samla/case-model/time';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';

interface StatedDateProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** The day that the worker answers for. Nothing written is today, which is what it nearly always is. */
export function StatedDate({ label, value, onChange, autoFocus = false }: StatedDateProps) {
  const text = useText();
  const today = useToday();
  return (
    <DateTextField
      label={label}
      description={text('stated.hint')}
      value={value}
      today={today}
      looks="back"
      autoFocus={autoFocus}
      onChange={onChange}
    />
  );
}

/** The stated day as a date; null when it cannot be read. */
export function statedDate(written: string, today: PlainDate): PlainDate | null {
  const read = readDate(written, today, 'back');
  if (read.kind === 'empty') return today;
  return read.kind === 'date' ? (read.date as PlainDate) : null;
}
