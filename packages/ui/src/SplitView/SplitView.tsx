import { useId, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Splitter } from './Splitter.tsx';
import type { SplitSize } from './splitter.ts';
import styles from './SplitView.module.css';

const c = classes(styles);

export interface SplitViewProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** What the first pane holds, in its definite form: "listan". It names the splitter. */
  readonly paneName: string;
  /** The first pane's share; the owner keeps it, here and for next time. */
  readonly size: SplitSize;
  readonly onResize: (size: SplitSize) => void;
  /** Least and greatest share of the first pane, in percent. */
  readonly min?: number;
  readonly max?: number;
  /** Side by side, or one above the other. */
  readonly direction?: 'row' | 'column';
}

/**
 * Two panes with a splitter between, moved by keys, pointer or menu. Where there is no room for two they lie one above
 * the other, whole, without a splitter.
 */
export function SplitView(props: SplitViewProps) {
  const { first, second, paneName, size, onResize, min = 20, max = 80, direction = 'row' } = props;
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  return (
    <div className={c('frame')}>
      <div
        ref={whole}
        className={c('split', direction, size.isCollapsed && 'collapsed')}
        style={{ '--share': `${size.percent}%` } as CSSProperties}
      >
        <div className={c('pane', 'first')} id={id}>
          {first}
        </div>
        <Splitter
          whole={whole}
          controls={id}
          paneName={paneName}
          size={size}
          limits={{ min, max }}
          direction={direction}
          onResize={onResize}
        />
        <div className={c('pane', 'second')}>{second}</div>
      </div>
    </div>
  );
}
