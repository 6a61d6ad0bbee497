import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { Origin } from './Origin.tsx';
import type { OriginLine } from './Origin.tsx';
import styles from './ProvenanceMark.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

/** Where a value came from, and what has become of it. */
export interface Provenance {
  /** Where the value came from: *folkbokföringen*. */
  readonly source: string;
  /** What stood there, when it has been changed since. */
  readonly changedFrom?: string;
  /** Puts it back. */
  readonly onRestore?: () => void;
  /** When it came, who changed it: shown on demand. None: there is no more to tell. */
  readonly details?: readonly OriginLine[];
}

interface ProvenanceMarkProps extends Provenance {
  /** The field's name, for those who hear a button alone. */
  readonly of: string;
  /** The short form's id: the field is described by it. */
  readonly id?: string;
}

/** Says that a value came by itself, from where, and whether somebody has changed it. */
export function ProvenanceMark(props: ProvenanceMarkProps) {
  const { source, changedFrom, onRestore, details = [], of, id } = props;
  const isChanged = changedFrom !== undefined;
  return (
    <div className={c('mark')}>
      <Icon name={isChanged ? 'edit' : 'download'} size="text" />
      <span id={id}>{isChanged ? texts.changed(changedFrom, source) : texts.from(source)}</span>
      {isChanged && onRestore && (
        <Button variant="quiet" label={named(texts.restore, of)} onPress={onRestore}>
          {texts.restore}
        </Button>
      )}
      {details.length > 0 && <Origin name={named(texts.more, of)} lines={details} />}
    </div>
  );
}

const named = (verb: string, of: string) => (of === '' ? verb : `${verb}: ${of}`);
