import { useRef, useState } from 'react';
import { Checkbox } from '../Checkbox/index.ts';
import { DateValueField } from '../DateTextField/index.ts';
import type { Looks } from '../DateTextField/index.ts';
import { FieldGroup } from '../FieldGroup/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { dayIn, isBackwards } from './period.ts';
import type { PeriodValue } from './period.ts';
import styles from './PeriodField.module.css';
import { texts } from './texts.ts';

interface PeriodFieldProps extends FieldTexts, FieldState {
  readonly value: PeriodValue;
  readonly onChange: (value: PeriodValue) => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a first day without a year is the coming one or the latest. */
  readonly looks?: Looks;
  /** Whether it may last until further notice. */
  readonly isOpenEnded?: boolean;
}

/**
 * From a day to a day. The last day is reckoned from the first: `+14` is a fortnight after it. That a period has no end
 * is chosen, never merely left out.
 */
export function PeriodField(props: PeriodFieldProps) {
  const {
    value,
    onChange,
    today,
    looks,
    isOpenEnded = false,
    isDisabled = false,
    isReadOnly = false,
  } = props;
  const [wasLeft, setWasLeft] = useState(false);
  const from = dayIn(value.from, today);
  const isWrong = wasLeft && props.errorMessage === undefined && isBackwards(value, today);
  /** the last day that stood there before there was to be none */
  const kept = useRef('');
  const shared = { today, isReadOnly, onLeave: () => setWasLeft(true) };
  return (
    <FieldGroup {...props}>
      <DateValueField
        {...shared}
        label={texts.from}
        description={texts.fromHint}
        value={value.from}
        isDisabled={isDisabled}
        {...(looks !== undefined && { looks })}
        onChange={(first) => onChange({ ...value, from: first })}
      />
      <DateValueField
        {...shared}
        label={texts.to}
        description={value.to === null ? '' : texts.toHint}
        value={value.to ?? ''}
        isDisabled={isDisabled || value.to === null}
        {...(from !== null && { base: from })}
        {...(isWrong && from !== null && { errorMessage: texts.backwards(from) })}
        onChange={(to) => onChange({ ...value, to })}
      />
      {isOpenEnded && (
        <div className={styles['openEnded']}>
          <Checkbox
            isSelected={value.to === null}
            isDisabled={isDisabled}
            isReadOnly={isReadOnly}
            onChange={(isOpen) => {
              if (value.to !== null) kept.current = value.to;
              onChange({ ...value, to: isOpen ? null : kept.current });
            }}
          >
            {texts.openEnded}
          </Checkbox>
        </div>
      )}
    </FieldGroup>
  );
}
