import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './RepeatGroup.module.css';

const c = classes(styles);

interface RepeatGroupProps {
  /** One of them: *Syskon*. */
  readonly item: string;
  /** How many there are. */
  readonly count: number;
  /** The fields of one, from 0. */
  readonly row: (at: number) => ReactNode;
  /** None: no more may be added. */
  readonly onAdd?: () => void;
  readonly onRemove: (at: number) => void;
  /** As few as there may be: those cannot be removed. */
  readonly min?: number;
  readonly headingLevel?: 3 | 4 | 5;
  readonly errorMessage?: string;
}

/**
 * The same fields several times over. A new group gets focus in its first field; after a removal focus is on the heading
 * of the group that stands there now, or on the way to add one.
 */
export function RepeatGroup(props: RepeatGroupProps) {
  const { item, count, row, onAdd, onRemove, min = 0, headingLevel = 4, errorMessage } = props;
  const Heading = `h${headingLevel}` as const;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  /** where focus goes once the rows are drawn */
  const goTo = useRef<{ readonly kind: 'field' | 'heading'; readonly at: number } | null>(null);
  useEffect(() => {
    const wanted = goTo.current;
    goTo.current = null;
    if (!wanted) return;
    const rows = box.current?.querySelectorAll(':scope > [data-row]');
    const target = rows?.[Math.min(wanted.at, (rows.length || 1) - 1)];
    const place =
      wanted.kind === 'field'
        ? target?.querySelector<HTMLElement>('[data-fields] :is(input, textarea, select, button)')
        : (target?.querySelector<HTMLElement>('[tabindex="-1"]') ??
          box.current?.querySelector<HTMLElement>(':scope > [data-add] button'));
    place?.focus();
  }, [count]);
  return (
    <div className={c('groups')} ref={box}>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className={c('group')} role="group" aria-labelledby={`${id}-${at}`} data-row>
          <div className={c('head')}>
            <Heading id={`${id}-${at}`} className={c('title')} tabIndex={-1}>
              {item} {at + 1}
            </Heading>
            {count > min && (
              <Button
                variant="quiet"
                label={`${texts.repeat.remove} ${item.toLocaleLowerCase('sv')} ${at + 1}`}
                onPress={() => {
                  goTo.current = { kind: 'heading', at };
                  onRemove(at);
                }}
              >
                {texts.repeat.remove}
              </Button>
            )}
          </div>
          <div className={c('fields')} data-fields>
            {row(at)}
          </div>
        </div>
      ))}
      {errorMessage !== undefined && <p className={c('error')}>{errorMessage}</p>}
      {onAdd && (
        <div data-add>
          <Button
            onPress={() => {
              goTo.current = { kind: 'field', at: count };
              onAdd();
            }}
          >
            {texts.repeat.add(item.toLocaleLowerCase('sv'))}
          </Button>
        </div>
      )}
    </div>
  );
}
