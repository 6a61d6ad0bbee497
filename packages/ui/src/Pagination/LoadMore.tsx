import { useEffect, useRef } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { classes } from '../classes.ts';
import styles from './Pagination.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface LoadMoreProps {
  /** How many stand in the list now. */
  readonly shown: number;
  /** How many there are; null when nobody knows. */
  readonly total: number | null;
  readonly onLoadMore: () => void;
  /** How many the next press brings, when that is known. */
  readonly step?: number;
  /** They are being fetched: the button keeps its focus and takes no press. */
  readonly isLoading?: boolean;
  /** What went wrong with the last fetch. The button then tries again. */
  readonly errorMessage?: string;
}

/** Brings more of a list, under it. Says how many came; when all have come focus goes to the text that says so. */
export function LoadMore(props: LoadMoreProps) {
  const { shown, total, onLoadMore, step, isLoading = false, errorMessage } = props;
  const box = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const isAll = total !== null && shown >= total;
  const said = total === null ? texts.shownOfUnknown(shown) : texts.shown(shown, total);
  useArrival(shown, said, errorMessage);

  const hadButton = useRef(!isAll);
  const holdsFocus = useRef(false);
  useEffect(() => {
    if (hadButton.current && isAll && holdsFocus.current) status.current?.focus();
    hadButton.current = !isAll;
  }, [isAll]);

  return (
    <div
      className={c('more')}
      ref={box}
      onFocus={() => (holdsFocus.current = true)}
      onBlur={(event) => {
        // a blur to nowhere is the button going away under the focus
        if (event.relatedTarget !== null) holdsFocus.current = false;
      }}
    >
      <p className={c('shown')} tabIndex={-1} ref={status}>
        {said}
      </p>
      {errorMessage !== undefined && <p className={c('error')}>{errorMessage}</p>}
      {!isAll && (
        <Button onPress={onLoadMore} isPending={isLoading}>
          {isLoading
            ? texts.loading
            : errorMessage !== undefined
              ? texts.retry
              : moreText(shown, total, step)}
        </Button>
      )}
    </div>
  );
}

function moreText(shown: number, total: number | null, step: number | undefined): string {
  if (step === undefined) return texts.more;
  return texts.moreCount(total === null ? step : Math.min(step, total - shown));
}

/** Says how many came, and what went wrong. */
function useArrival(shown: number, said: string, errorMessage: string | undefined) {
  const announce = useAnnounce();
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) announce(`${texts.came(shown - before.current)}. ${said}`, 'load-more');
    before.current = shown;
  }, [shown, said, announce]);
  useEffect(() => {
    if (errorMessage !== undefined) announce(errorMessage, 'load-more');
  }, [errorMessage, announce]);
}
