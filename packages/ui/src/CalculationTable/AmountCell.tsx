import { useId } from 'react';
import { readAmount } from '../AmountField/index.ts';
import { useSpelling } from '../Field/index.ts';
import { wordsOf } from '../NumberField/problems.ts';
import { classes } from '../classes.ts';
import styles from './CalculationTable.module.css';
import { kronor } from './calculation.ts';
import type { WrittenAmount } from './calculation.ts';
import { texts } from './texts.ts';

const c = classes(styles);

interface AmountCellProps {
  readonly value: WrittenAmount;
  readonly onChange: (value: WrittenAmount) => void;
  /** Ids of what names it: the line, then the column. */
  readonly labelledBy: string;
  readonly withOre: boolean;
  readonly errorMessage: string | undefined;
}

/** An amount that is written in its cell. What is written stays as it is until the cell is left. */
export function AmountCell({ value, onChange, labelledBy, withOre, errorMessage }: AmountCellProps) {
  const errorId = useId();
  const put = (text: string) => {
    const read = readAmount(text);
    onChange(text.trim() === '' ? null : read.kind === 'number' ? read.value : text);
  };
  const shown = typeof value === 'number' ? kronor(value, withOre) : (value ?? '');
  const spelling = useSpelling(shown, put, (text) => {
    if (text.trim() === '') return undefined;
    const read = readAmount(text);
    return read.kind === 'number' ? undefined : wordsOf(read.problem, text, 2, texts.example);
  });
  const told = errorMessage ?? spelling.problem;
  return (
    <>
      <input
        className={c('input')}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={spelling.text}
        aria-labelledby={labelledBy}
        aria-invalid={told !== undefined || undefined}
        aria-describedby={told === undefined ? undefined : errorId}
        onChange={(event) => spelling.write(event.target.value)}
        onBlur={spelling.leave}
      />
      {told !== undefined && (
        <span className={c('error')} id={errorId}>
          {told}
        </span>
      )}
    </>
  );
}
