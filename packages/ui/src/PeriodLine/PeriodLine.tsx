import { useId, useRef, useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { useSpace } from '../Diagram/useSpace.ts';
import { Message } from '../Message/index.ts';
import { classes } from '../classes.ts';
import type { Tone } from '../tones.ts';
import { Axis, Today } from './Axis.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { Row } from './Row.tsx';
import { spanOf } from './axis.ts';
import { periodText } from './periodText.ts';
import { texts } from './texts.ts';
import styles from './PeriodLine.module.css';

const c = classes(styles);

/** Something that lasts from a day to a day. */
export interface Period {
  readonly id: string;
  /** What it is: "Familjehemmet Berg". */
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** Its last day, `YYYY-MM-DD`; null is until further notice. */
  readonly to: string | null;
  /** Only beside what the name says. */
  readonly tone?: Tone;
}

/** Periods of one kind, in any order. */
export interface PeriodRow {
  readonly id: string;
  /** What its periods are: "Placering". */
  readonly name: string;
  readonly periods: readonly Period[];
}

export interface PeriodLineProps {
  readonly title: string;
  readonly rows: readonly PeriodRow[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Opens a period: Enter, Space or a click. Without it they are only read. */
  readonly onOpen?: (period: Period) => void;
  readonly headingLevel?: 2 | 3 | 4;
  readonly isLoading?: boolean;
  /** What to say where there are no periods. */
  readonly emptyText?: string;
}

/** Periods on a common time, a row for each kind; and the same as a table. */
export function PeriodLine(props: PeriodLineProps) {
  const { title, rows, headingLevel = 3, isLoading = false } = props;
  const titleId = useId();
  const announce = useAnnounce();
  const [isTable, setTable] = useState(false);
  const Heading = `h${headingLevel}` as const;
  const isEmpty = rows.every((row) => row.periods.length === 0);
  const toggle = () => {
    setTable(!isTable);
    announce(isTable ? texts.lineShown : texts.tableShown, 'periods');
  };
  return (
    <div className={c('frame')} role="group" aria-labelledby={titleId} aria-busy={isLoading || undefined}>
      <div className={c('head')}>
        <Heading id={titleId}>{title}</Heading>
        {!isLoading && !isEmpty && (
          <Button onPress={toggle}>{isTable ? texts.showLine : texts.showTable}</Button>
        )}
      </div>
      {isLoading ? (
        <p className={c('waiting')}>{texts.loading}</p>
      ) : isEmpty ? (
        <Message tone="empty" title={texts.empty} headingLevel={headingLevel === 2 ? 3 : 4}>
          {props.emptyText}
        </Message>
      ) : (
        <>
          {/* both are printed, so both are there; what is not chosen is not displayed */}
          <div className={c(isTable && 'other')}>
            <Line {...props} />
          </div>
          <div className={c(!isTable && 'other')}>
            <PeriodTable title={title} rows={rows} />
          </div>
        </>
      )}
    </div>
  );
}

function Line({ rows, today, onOpen }: PeriodLineProps) {
  const holder = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const space = useSpace(holder, probe);
  const [shown, setShown] = useState<Period | null>(null);
  const span = spanOf(
    rows.flatMap((row) => row.periods),
    today,
  );
  return (
    <>
      <p className={c('readout', shown !== null && 'read')}>
        {shown ? periodText(shown) : onOpen ? texts.hintOpen : texts.hint}
      </p>
      <div className={c('line')} onPointerLeave={() => setShown(null)}>
        <span className={c('probe')} ref={probe} aria-hidden="true" />
        <div className={c('measured')} ref={holder} aria-hidden="true" />
        {space && (
          <>
            <Today span={span} space={space} today={today} />
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                span={span}
                space={space}
                onShow={setShown}
                {...(onOpen && { onOpen })}
              />
            ))}
            <Axis span={span} space={space} />
          </>
        )}
      </div>
    </>
  );
}
