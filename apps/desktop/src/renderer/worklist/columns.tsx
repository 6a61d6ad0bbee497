import { Fragment } from 'react';
import { DueBadge } from '@samla/ui/DueBadge';
import { Hidden } from '@samla/ui/Hidden';
import { Icon } from '@samla/ui/Icon';
import type { GridColumn } from '@samla/ui/WorklistGrid';
import type { PlainDate } from '@samla/case-model/time';
import type { SortColumn, WorklistRow } from '../../host/contract.ts';
import { AreaSign, useArea } from '../app/areas.tsx';
import { hiddenNumber, shownIdentityNumber } from '../case/case-title.ts';
import type { Text } from '../messages/use-text.ts';
import { dueWords, urgencyOf } from '../time/due.ts';
import styles from './columns.module.css';

/** The worklist's columns; `identity` alone cannot be sorted by. */
export type ColumnId = SortColumn | 'identity';

/** Columns that go first when the list is narrow. */
export const wideColumns: readonly ColumnId[] = ['worker', 'number'];

/** Who the row is about; never the name of a protected person. */
export function rowName(row: WorklistRow, text: Text): string {
  return row.protection === 'none' ? (row.name ?? text('person.unknown')) : text('person.protected');
}

export function worklistColumns(text: Text, today: PlainDate): readonly GridColumn<WorklistRow>[] {
  const column = (
    id: ColumnId,
    width: string,
    cell: GridColumn<WorklistRow>['cell'],
    rest: Partial<GridColumn<WorklistRow>> = {},
  ): GridColumn<WorklistRow> => ({
    id,
    header: text(`column.${id}`),
    width,
    cell,
    isSortable: id !== 'identity',
    ...rest,
  });
  return [
    column('area', '1.375rem', (row) => <RowArea row={row} />, { isHeaderHidden: true }),
    column('name', 'minmax(9rem, 1.2fr)', (row) => <Name row={row} text={text} />, { isRowHeader: true }),
    column('identity', '6rem', (row) => <Identity row={row} text={text} today={today} />),
    column('type', 'minmax(7rem, 1.4fr)', (row) => <TypeName name={row.typeName} />),
    column('stage', 'minmax(7.875rem, 1fr)', (row) => (
      <Soft>{row.stageName ?? text(`stage.${row.stage}`)}</Soft>
    )),
    column('worker', 'minmax(6rem, 0.9fr)', (row) => <Soft>{row.workerName ?? text('worker.none')}</Soft>),
    column('number', '7.25rem', (row) => <span className={styles['number']}>{row.number}</span>),
    column('due', '5rem', (row) => <Due row={row} text={text} today={today} />, { align: 'end' }),
  ];
}

function Soft({ children }: { readonly children: string }) {
  return <span className={styles['soft']}>{children}</span>;
}

/** `Faderskap/föräldraskap` may go on in the next line after the stroke. */
function TypeName({ name }: { readonly name: string }) {
  return name.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function RowArea({ row }: { readonly row: WorklistRow }) {
  return <AreaSign area={useArea(row.areaKey)} isNamed />;
}

function Name({ row, text }: { readonly row: WorklistRow; readonly text: Text }) {
  const isProtected = row.protection !== 'none';
  return (
    <>
      {row.needsYou && <Sign sign="!" words={text('row.needsYou')} tone="late" />}
      {row.pending > 0 && !row.needsYou && <Sign sign="↑" words={text('row.pending')} />}
      {isProtected && (
        <span className={styles['lock']}>
          <Icon name="protected" size="text" />
        </span>
      )}
      <span dir="auto">{rowName(row, text)}</span>
      {row.checks > 0 && <Sign sign="?" words={text('row.checks', { count: row.checks })} tone="soon" />}
    </>
  );
}

function Sign(props: { readonly sign: string; readonly words: string; readonly tone?: 'late' | 'soon' }) {
  return (
    <span className={styles[props.tone ?? 'quiet']} title={props.words}>
      <span aria-hidden="true">{props.sign}</span>
      <Hidden> {props.words} </Hidden>
    </span>
  );
}

function Identity(props: { readonly row: WorklistRow; readonly text: Text; readonly today: PlainDate }) {
  const { row, text, today } = props;
  if (row.protection !== 'none') {
    return (
      <span className={styles['number']}>
        <span aria-hidden="true">{hiddenNumber}</span>
        <Hidden>{text('person.numberHidden')}</Hidden>
      </span>
    );
  }
  if (row.identityNumber === null) return <Soft>{text('person.noNumber')}</Soft>;
  return <span className={styles['number']}>{shownIdentityNumber(row.identityNumber, today)}</span>;
}

function Due(props: { readonly row: WorklistRow; readonly text: Text; readonly today: PlainDate }) {
  const { row, text, today } = props;
  if (!row.due) return <Hidden>{text('due.none')}</Hidden>;
  return (
    <span {...(row.due.name !== null && { title: row.due.name })}>
      {row.due.kind === 'watch' && <Hidden>{text('due.watch')} </Hidden>}
      {row.due.name !== null && <Hidden>{row.due.name}: </Hidden>}
      <DueBadge text={dueWords(row.due.on, today, text)} urgency={urgencyOf(row.due.on, today)} />
    </span>
  );
}
