import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './RepeatGroup.module.css';
import { rowKeys, type Change } from './rowKeys.ts';
import { texts } from './texts.ts';

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
  /** None: what stands here stays. Gives back what brings the removed one back; without it the owner asks first. */
  readonly onRemove?: ((at: number) => void) | ((at: number) => () => void);
  /** As few as there may be: those cannot be removed. */
  readonly min?: number;
  readonly headingLevel?: 3 | 4 | 5;
  readonly errorMessage?: string;
}

interface Removed {
  readonly at: number;
  readonly undo: () => void;
}

/**
 * The same fields several times over. A new group gets focus in its first field; after a removal focus is on the heading
 * of the group that stands there now, or on the way to add one. A removal can be undone.
 */
export function RepeatGroup(props: RepeatGroupProps) {
  const { item, count, row, onAdd, onRemove, min = 0, headingLevel = 4, errorMessage } = props;
  const Heading = `h${headingLevel}` as const;
  const id = useId();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [change, setChange] = useState<Change | null>(null);
  const [keys, setKeys] = useState(() => rowKeys([], count, null));
  if (keys.length !== count) {
    setKeys(rowKeys(keys, count, change));
    setChange(null);
  }
  /** where focus goes once the rows are drawn */
  const goTo = useRef<{ readonly kind: 'field' | 'heading'; readonly at: number } | null>(null);
  useEffect(() => {
    const wanted = goTo.current;
    goTo.current = null;
    if (wanted && box.current) placeIn(box.current, wanted.kind, wanted.at)?.focus();
  }, [count]);

  const remove = (at: number) => {
    goTo.current = { kind: 'heading', at };
    setChange({ kind: 'removal', at });
    const undo = onRemove?.(at);
    const canUndo = typeof undo === 'function';
    setRemoved(canUndo ? { at, undo } : null);
    if (canUndo) announce(texts.removed(item, at + 1), 'repeatGroup');
  };
  const restore = ({ at, undo }: Removed) => {
    goTo.current = { kind: 'heading', at };
    setChange({ kind: 'insertion', at });
    setRemoved(null);
    undo();
    announce(texts.restored(item, at + 1), 'repeatGroup');
  };
  const undoLine = (at: number) =>
    removed?.at === at && (
      <p className={c('removed')}>
        {texts.removed(item, at + 1)}
        <Button variant="quiet" onPress={() => restore(removed)}>
          {texts.undo}
        </Button>
      </p>
    );
  return (
    <div className={c('groups')} ref={box}>
      {Array.from({ length: count }, (_, at) => (
        <div key={keys[at] ?? at} className={c('slot')} data-row>
          {undoLine(at)}
          <div className={c('group')} role="group" aria-labelledby={`${id}-${at}`}>
            <div className={c('head')}>
              <Heading id={`${id}-${at}`} className={c('title')} tabIndex={-1}>
                {item} {at + 1}
              </Heading>
              {onRemove && count > min && (
                <Button
                  variant="quiet"
                  label={`${texts.remove} ${item.toLocaleLowerCase('sv')} ${at + 1}`}
                  onPress={() => remove(at)}
                >
                  {texts.remove}
                </Button>
              )}
            </div>
            <div className={c('fields')} data-fields>
              {row(at)}
            </div>
          </div>
        </div>
      ))}
      {removed && removed.at >= count && undoLine(removed.at)}
      {errorMessage !== undefined && (
        <p className={fieldClass('error')}>
          <Icon name="error" size="text" />
          <span>{errorMessage}</span>
        </p>
      )}
      {onAdd && (
        <div data-add>
          <Button
            onPress={() => {
              goTo.current = { kind: 'field', at: count };
              setChange(null);
              setRemoved(null);
              onAdd();
            }}
          >
            {texts.add(item.toLocaleLowerCase('sv'))}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The first field or the heading of a row; of a row that is no more, the last row's; without rows, the way to add one. */
function placeIn(box: HTMLElement, kind: 'field' | 'heading', at: number): HTMLElement | null {
  const rows = box.querySelectorAll(':scope > [data-row]');
  const row = rows[Math.min(at, (rows.length || 1) - 1)];
  if (!row) return box.querySelector<HTMLElement>(':scope > [data-add] button');
  return row.querySelector<HTMLElement>(
    kind === 'field' ? '[data-fields] :is(input, textarea, select, button)' : '[tabindex="-1"]',
  );
}
