import type { KeyboardEvent } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass, useFieldAria, useSpelling } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { outOfRange, wordsOf } from './problems.ts';
import type { ReadNumber } from './readNumber.ts';
import { stepped } from './step.ts';

export interface NumericFieldProps extends FieldTexts, FieldState {
  /** The number; or the text that could not be read as one, which stays until it is mended. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  /** What stands after the number: *timmar*, *kr*. */
  readonly unit?: string;
  /**
   * So much the arrows change the number, and the page keys ten times so much. Without it they leave it alone: a slip of
   * the hand must not move an amount or a number of hours that somebody lives on. The wheel never moves it.
   */
  readonly step?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
}

interface Reader {
  readonly shown: (value: number) => string;
  readonly read: (text: string) => ReadNumber;
  readonly decimals: number;
  /** A number as the messages show it. */
  readonly example: string;
}

/** What a number field and an amount field share. */
export function NumericField(props: NumericFieldProps & Reader) {
  const { value, onChange, unit, step, minValue, maxValue, shown, read, decimals, example } = props;
  const limits = { minValue, maxValue };
  const put = (text: string) => {
    const known = read(text);
    onChange(text.trim() === '' ? null : known.kind === 'number' ? known.value : text);
  };
  const spelling = useSpelling(typeof value === 'number' ? shown(value) : (value ?? ''), put, (text) => {
    if (text.trim() === '') return undefined;
    const known = read(text);
    return known.kind === 'number'
      ? outOfRange(known.value, limits, shown)
      : wordsOf(known.problem, text, decimals, example);
  });
  const told = props.errorMessage ?? spelling.problem;
  const said = { ...props, ...(told !== undefined && { errorMessage: told }) };
  const { aria, ids } = useFieldAria(said);
  const now = typeof value === 'number' ? value : null;
  const isFixed = props.isReadOnly === true || props.isDisabled === true;

  const move = (event: KeyboardEvent) => {
    if (step === undefined || isFixed || event.ctrlKey || event.altKey || event.shiftKey) return;
    // a text that is no number stays for the worker to mend
    if (now === null && spelling.text.trim() !== '') return;
    const next = stepped(now, event.key, { step, ...limits });
    if (next === null) return;
    event.preventDefault();
    spelling.write(shown(next));
  };
  return (
    <AriaTextField
      {...aria}
      className={fieldClass('field')}
      value={spelling.text}
      onChange={spelling.write}
      onBlur={spelling.leave}
      autoComplete="off"
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
    >
      <FieldFrame {...said} ids={ids}>
        <div className={fieldClass('numeric')}>
          <Input
            className={fieldClass('input', 'number')}
            onKeyDown={move}
            {...(step !== undefined && {
              role: 'spinbutton',
              'aria-valuenow': now ?? undefined,
              'aria-valuemin': minValue,
              'aria-valuemax': maxValue,
              'aria-valuetext': spelling.text === '' ? undefined : [spelling.text, unit].join(' ').trim(),
            })}
          />
          {unit !== undefined && <span className={fieldClass('unit')}>{unit}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
