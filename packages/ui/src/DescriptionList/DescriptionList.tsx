import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './DescriptionList.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface Description {
  /** What it is called: *Personnummer*. Each once in a list. */
  readonly term: string;
  /** What it is; null when nobody knows, and then the list says so. */
  readonly value: ReactNode;
  /** Set on figures and numbers, so that columns stand straight. */
  readonly isNumeric?: boolean;
  /** The value can be copied with a button. What is copied is the owner's to say. */
  readonly isCopyable?: boolean;
}

export interface DescriptionListProps {
  readonly items: readonly Description[];
  /** Pairs side by side where there is room; one under the other where there is not. */
  readonly columns?: 1 | 2;
  /** What stands where the value is null. */
  readonly missingText?: string;
  /** Copies the value of the term. A promise that fails is told to the worker. */
  readonly onCopy?: (term: string) => void | Promise<void>;
}

/** What is known, as pairs of a name and a value. */
export function DescriptionList(props: DescriptionListProps) {
  const { items, columns = 1, missingText = texts.missing, onCopy } = props;
  return (
    <div className={c('frame')}>
      <dl className={c('list', columns === 2 && 'two')}>
        {items.map(({ term, value, isNumeric = false, isCopyable = false }) => (
          <div key={term} className={c('pair')}>
            <dt className={c('term')}>{term}</dt>
            <dd className={c('value', isNumeric && 'numeric', value === null && 'missing')} dir="auto">
              <span>{value ?? missingText}</span>
              {isCopyable && value !== null && onCopy && (
                <CopyButton term={term} onCopy={() => onCopy(term)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
