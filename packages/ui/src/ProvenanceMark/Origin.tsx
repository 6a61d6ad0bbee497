import { useState, type KeyboardEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './ProvenanceMark.module.css';

const c = classes(styles);

/** One fact of where a value came from: *Hämtat*, *2026-11-02 09:12*. */
export interface OriginLine {
  readonly name: string;
  readonly value: string;
}

interface OriginProps {
  readonly name: string;
  readonly lines: readonly OriginLine[];
}

/**
 * A toggle-tip: the button shows the lines under the mark and says them; pressed again, or by Esc, they go away. Focus
 * stays on the button, and nothing is laid over the form.
 */
export function Origin({ name, lines }: OriginProps) {
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen) announce(lines.map((line) => `${line.name}: ${line.value}`).join('. '));
  };
  const close = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape') return;
    // one layer at a time: a dialog around the form stays
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div className={c('origin')} onKeyDown={close}>
      <Button variant="quiet" label={name} isExpanded={isOpen} onPress={toggle}>
        <Icon name="info" size="text" />
      </Button>
      {isOpen && (
        <dl className={c('lines')}>
          {lines.map((line) => (
            <div key={line.name} className={c('line')}>
              <dt>{line.name}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
