import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useOverflow } from '../Table/useOverflow.ts';
import { classes } from '../classes.ts';
import { CalculationLine } from './CalculationLine.tsx';
import type { ExplainedRow } from './CalculationLine.tsx';
import styles from './CalculationTable.module.css';
import { hasOre, kronor } from './calculation.ts';
import type { CalculationColumn, CalculationSection, CalculationSum, WrittenAmount } from './calculation.ts';
import { texts } from './texts.ts';
import { useResultSpeech } from './useResultSpeech.ts';

const c = classes(styles);

export interface CalculationTableProps {
  /** What is counted, for whom and when: *Beräkning för november 2026*. */
  readonly caption: string;
  readonly columns: readonly CalculationColumn[];
  readonly sections: readonly CalculationSection<ExplainedRow>[];
  /** What comes out. The owner counts; here it is shown, and read aloud when it has stood still for a second. */
  readonly result: CalculationSum;
  /** An amount was written. A text comes back as it is when it is no amount. */
  readonly onChange?: (rowId: string, columnId: string, value: WrittenAmount) => void;
  /** The owner is counting: what stands there is from before. */
  readonly isCalculating?: boolean;
  readonly isReadOnly?: boolean;
  readonly unit?: string;
}

/** A calculation to read and write in: HTML's own table, with an `output` for each thing that is counted. */
export function CalculationTable(props: CalculationTableProps) {
  const { caption, columns, sections, result, onChange, isCalculating = false, isReadOnly = false } = props;
  const { unit = texts.currency } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isOver = useOverflow(scroller);
  const withOre = hasOre(sections, result.amounts);
  const columnHeadId = (columnId: string) => `${id}-${columnId}`;
  const said = columns.flatMap(({ id: column }) => {
    const amount = result.amounts[column];
    return amount === undefined || amount === null ? [] : [`${kronor(amount, withOre)} ${unit}`];
  });
  useResultSpeech(said.length === 0 ? null : `${result.label} ${said.join(', ')}`, isCalculating);

  const sumCells = (sum: CalculationSum) =>
    columns.map((column) => (
      <td key={column.id} className={c('amount')}>
        {column.id in sum.amounts && (
          // announced by the application's one voice after a pause, not at every sign
          <output aria-live="off" className={c('sum')}>
            {shownSum(sum.amounts[column.id], withOre, isCalculating)}
          </output>
        )}
      </td>
    ));
  const isEmpty = sections.every(({ rows }) => rows.length === 0);
  return (
    <div
      ref={scroller}
      className={c('scroller')}
      {...(isOver && { role: 'region', tabIndex: 0, 'aria-labelledby': `${id}-caption` })}
    >
      <table className={c('table')} aria-busy={isCalculating || undefined}>
        <caption className={c('caption')} id={`${id}-caption`}>
          <span className={c('captionText')}>
            {caption}, {unit}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={c('head')}>
              {texts.lines}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" id={columnHeadId(column.id)} className={c('head', 'amount')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {isEmpty && (
          <tbody>
            <tr>
              <td colSpan={columns.length + 1} className={c('empty')}>
                {texts.empty}
              </td>
            </tr>
          </tbody>
        )}
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={c('section')}>
                {section.heading}
              </th>
            </tr>
            {section.rows.map((row) => (
              <CalculationLine
                key={row.id}
                row={row}
                columns={columns}
                columnHeadId={columnHeadId}
                withOre={withOre}
                onChange={isReadOnly ? undefined : onChange}
              />
            ))}
            {section.sum && (
              <tr className={c('sumRow')}>
                <th scope="row">{section.sum.label}</th>
                {sumCells(section.sum)}
              </tr>
            )}
          </tbody>
        ))}
        <tfoot>
          <tr className={c('result')}>
            <th scope="row">{result.label}</th>
            {sumCells(result)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function shownSum(amount: number | null | undefined, withOre: boolean, isCalculating: boolean): ReactNode {
  if (isCalculating) return <span className={c('unknown')}>{texts.calculating}</span>;
  if (amount === null || amount === undefined) return <span className={c('unknown')}>{texts.unknown}</span>;
  return kronor(amount, withOre);
}
