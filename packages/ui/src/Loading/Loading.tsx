import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import styles from './Loading.module.css';

const c = classes(styles);

interface LoadingProps {
  /** What is being fetched: "Hämtar ärendet …". */
  readonly label?: string;
  /** Grey lines in the shape of what comes. */
  readonly lines?: number;
  /** Milliseconds before anything is said: what comes at once needs no words. */
  readonly delay?: number;
  /** Milliseconds before it is said that it takes long, with the actions. */
  readonly slowAfter?: number;
  /** What can be done when it takes long: a button to stop waiting. */
  readonly actions?: ReactNode;
}

/** Stands where something is on its way: its shape at once, the words after a second. Nothing moves. */
export function Loading(props: LoadingProps) {
  const { label = texts.label, lines = 3, delay = 1_000, slowAfter = 10_000, actions } = props;
  const announce = useAnnounce();
  const isLate = useAfter(delay);
  const isSlow = useAfter(slowAfter);
  useEffect(() => {
    if (isLate) announce(label, 'loading');
  }, [announce, isLate, label]);
  useEffect(() => {
    if (isSlow) announce(texts.slow, 'loading');
  }, [announce, isSlow]);
  return (
    <div className={c('loading')} aria-busy="true">
      {isLate && <p className={c('label')}>{label}</p>}
      <div className={c('lines')} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} className={c('line')} />
        ))}
      </div>
      {isSlow && (
        <div className={c('slow')}>
          <p>{texts.slow}</p>
          {actions}
        </div>
      )}
    </div>
  );
}

/** Whether so many milliseconds have passed since it was first shown. */
function useAfter(milliseconds: number): boolean {
  const [hasPassed, setPassed] = useState(milliseconds <= 0);
  useEffect(() => {
    const timer = window.setTimeout(() => setPassed(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, [milliseconds]);
  return hasPassed;
}
