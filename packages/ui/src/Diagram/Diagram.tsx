import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Message } from '../Message/index.ts';
import { classes } from '../classes.ts';
import { DiagramTable } from './DiagramTable.tsx';
import { Export } from './Export.tsx';
import { Plot } from './Plot.tsx';
import { isEmpty, readData } from './data.ts';
import type { ChartData, ShownData, Unit } from './data.ts';
import type { Draw } from './paper.ts';
import { saveFile } from './saveFile.ts';
import type { ExportFile } from './saveFile.ts';
import type { SheetKind } from './sheet.ts';
import { texts } from './texts.ts';
import styles from './Diagram.module.css';

const c = classes(styles);

export type { ExportFile };

/** What every chart takes. */
export interface ChartProps {
  /** What the figures are, and for when: "Pågående ärenden per månad, 2026". Names files too: never a person in it. */
  readonly title: string;
  /** What one sees in it, in one sentence. Must not tell figures that are too small to be shown. */
  readonly finding: string;
  readonly data: ChartData;
  readonly unit: Unit;
  /** Counts under this are shown as few. Null only where figures count nobody (days, amounts). */
  readonly suppressBelow?: number | null;
  /** Where the figures come from, and when they were taken out. */
  readonly source?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** False for a chart that is only looked at: its figures are still in the table. */
  readonly isInteractive?: boolean;
  readonly isLoading?: boolean;
  /** Why there are no figures, and what to do. */
  readonly error?: string;
  readonly onRetry?: () => void;
  /** What to say where there is nothing to show; why, and when there will be. */
  readonly emptyText?: string;
  /** Takes a finished file; it is saved by the browser when nothing is said. */
  readonly onExport?: (file: ExportFile) => void;
}

export interface DiagramProps extends ChartProps {
  readonly draw: Draw;
  /** What the table has beside the figures. */
  readonly kind?: SheetKind;
}

/** What is round every chart: what it shows, reading by keys and pointer, the same figures as a table, and files. */
export function Diagram(props: DiagramProps) {
  const { title, finding, headingLevel = 3, kind = 'plain', suppressBelow = 5 } = props;
  const findingId = useId();
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const isWaiting = props.isLoading === true || props.error !== undefined;
  const data = isWaiting ? null : readData(props.data, props.unit, suppressBelow);
  return (
    <figure
      className={c('diagram')}
      aria-labelledby={titleId}
      aria-busy={props.isLoading === true || undefined}
    >
      <figcaption className={c('caption')}>
        <Heading className={c('title')} id={titleId}>
          {title}
        </Heading>
        {!isWaiting && (
          <p className={c('finding')} id={findingId}>
            {finding}
          </p>
        )}
      </figcaption>
      {data && !isEmpty(data) ? (
        <Figures {...props} kind={kind} shown={data} titleId={titleId} findingId={findingId} />
      ) : (
        <Instead {...props} />
      )}
    </figure>
  );
}

interface FiguresProps extends DiagramProps {
  readonly shown: ShownData;
  readonly kind: SheetKind;
  readonly titleId: string;
  readonly findingId: string;
}

function Figures({ shown, kind, titleId, findingId, ...props }: FiguresProps) {
  const announce = useAnnounce();
  const [isTable, setTable] = useState(false);
  const toggle = () => {
    setTable(!isTable);
    announce(isTable ? texts.chartShown : texts.tableShown, 'diagram');
  };
  return (
    <>
      {/* both are printed, so both are there; what is not chosen is not displayed */}
      <div className={c('view', isTable && 'other')}>
        <Plot
          data={shown}
          draw={props.draw}
          hasShares={kind === 'shares'}
          isInteractive={props.isInteractive ?? true}
          titleId={titleId}
          findingId={findingId}
        />
      </div>
      <div className={c('view', !isTable && 'other')}>
        <DiagramTable title={props.title} data={shown} kind={kind} />
      </div>
      {props.source !== undefined && <p className={c('source')}>{texts.source(props.source)}</p>}
      <div className={c('actions')}>
        <Button onPress={toggle}>{isTable ? texts.showChart : texts.showTable}</Button>
        <Export
          title={props.title}
          finding={props.finding}
          {...(props.source !== undefined && { source: props.source })}
          data={shown}
          draw={props.draw}
          kind={kind}
          onExport={props.onExport ?? saveFile}
        />
      </div>
    </>
  );
}

/** What stands there while figures are fetched, cannot be, or do not exist. */
function Instead({ isLoading, error, onRetry, emptyText, headingLevel = 3 }: DiagramProps): ReactNode {
  const level = headingLevel === 2 ? 3 : 4;
  if (isLoading) return <p className={c('waiting')}>{texts.loading}</p>;
  if (error === undefined) {
    return (
      <Message tone="empty" title={texts.empty} headingLevel={level}>
        {emptyText}
      </Message>
    );
  }
  return (
    <Message
      tone="error"
      title={texts.failed}
      headingLevel={level}
      actions={onRetry && <Button onPress={onRetry}>{texts.retry}</Button>}
    >
      {error}
    </Message>
  );
}
