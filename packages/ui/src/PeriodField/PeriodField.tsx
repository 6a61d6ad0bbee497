import { CheckboxField } from '../ChoiceGroup/index.ts';
import { DateTextField, readDate } from '../DateTextField/index.ts';
import { FieldGroup } from '../FieldGroup/index.ts';
import { useWritten } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { texts } from '../texts.ts';

interface DateValueFieldProps extends FieldTexts {
  /** `YYYY-MM-DD`, or what was written instead of a date; empty when nothing stands there. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a day without a year is the coming one or, for what has happened, the latest. */
  readonly looks?: 'ahead' | 'back';
  readonly isDisabled?: boolean;
}

/** A date whose owner holds the date itself: `24/11` stays as written until the field is left, and is then `2026-11-24`. */
export function DateValueField({ value, onChange, ...props }: DateValueFieldProps) {
  const written = useWritten(value, (text) => {
    const read = readDate(text, props.today, props.looks);
    onChange(read.kind === 'date' ? read.date : text);
  });
  return <DateTextField {...props} value={written.text} onChange={written.write} onLeave={written.leave} />;
}

/** A period's two days; `to` null is *tills vidare*. A day can be a text that is no date yet, or empty. */
export interface PeriodValue {
  readonly from: string;
  readonly to: string | null;
}

interface PeriodFieldProps extends FieldTexts {
  readonly value: PeriodValue;
  readonly onChange: (value: PeriodValue) => void;
  readonly today: string;
  /** Whether it may last until further notice. */
  readonly isOpenEnded?: boolean;
  readonly isDisabled?: boolean;
}

/** From a day to a day. That it has no end is chosen, never merely left out. */
export function PeriodField({
  value,
  onChange,
  today,
  isOpenEnded = false,
  isDisabled,
  ...said
}: PeriodFieldProps) {
  const shared = { today, description: texts.period.hint, isDisabled: isDisabled ?? false };
  return (
    <FieldGroup {...said}>
      <DateValueField
        {...shared}
        label={texts.period.from}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateValueField
        {...shared}
        label={texts.period.to}
        value={value.to ?? ''}
        isDisabled={isDisabled === true || value.to === null}
        onChange={(to) => onChange({ ...value, to })}
      />
      {isOpenEnded && (
        <CheckboxField
          isSelected={value.to === null}
          onChange={(isOpen) => onChange({ ...value, to: isOpen ? null : '' })}
        >
          {texts.period.openEnded}
        </CheckboxField>
      )}
    </FieldGroup>
  );
}
