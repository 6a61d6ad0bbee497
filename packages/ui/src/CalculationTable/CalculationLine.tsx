import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { AmountCell } from './AmountCell.tsx';
import styles from './CalculationTable.module.css';
import { kronor } from './calculation.ts';
import type { CalculationColumn, CalculationRow, WrittenAmount } from './calculation.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export interface ExplainedRow extends CalculationRow {
  /** A few words under the label: where the amount comes from. */
  readonly note?: ReactNode;
  /** How it is counted: the line opens to show it. */
  readonly explanation?: ReactNode;
}

interface CalculationLineProps {
  readonly row: ExplainedRow;
  readonly columns: readonly CalculationColumn[];
  readonly columnHeadId: (columnId: string) => string;
  readonly withOre: boolean;
  readonly onChange: ((rowId: string, columnId: string, value: WrittenAmount) => void) | undefined;
}

/** One line, and under it, when it is opened, how it is counted. */
export function CalculationLine({ row, columns, columnHeadId, withOre, onChange }: CalculationLineProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const cell = (columnId: string) => {
    const amount = row.amounts[columnId];
    if (amount === undefined) return null;
    if (!onChange || !row.editable?.includes(columnId)) {
      return typeof amount === 'number' ? kronor(amount, withOre) : amount;
    }
    return (
      <AmountCell
        value={amount}
        onChange={(value) => onChange(row.id, columnId, value)}
        labelledBy={`${id}-label ${columnHeadId(columnId)}`}
        withOre={withOre}
        errorMessage={row.errors?.[columnId]}
      />
    );
  };
  return (
    <>
      <tr className={c('line')}>
        <th scope="row" className={c('label')}>
          <span className={c('labelLine')}>
            <span id={`${id}-label`}>{row.label}</span>
            {row.explanation !== undefined && (
              <button
                type="button"
                className={c('explain')}
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${id}-how` : undefined}
                aria-label={texts.explain(row.label)}
                onClick={() => setOpen(!isOpen)}
              >
                <Icon name={isOpen ? 'collapse' : 'expand'} size="s" /> {texts.explainShort}
              </button>
            )}
          </span>
          {row.note !== undefined && <span className={c('note')}>{row.note}</span>}
        </th>
        {columns.map((column) => (
          <td key={column.id} className={c('amount')}>
            {cell(column.id)}
          </td>
        ))}
      </tr>
      {row.explanation !== undefined && isOpen && (
        <tr id={`${id}-how`}>
          <td colSpan={columns.length + 1} className={c('how')}>
            {row.explanation}
          </td>
        </tr>
      )}
    </>
  );
}
