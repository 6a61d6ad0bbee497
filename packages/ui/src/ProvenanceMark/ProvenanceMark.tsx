import { Button } from '../Button/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './ProvenanceMark.module.css';

const c = classes(styles);

interface ProvenanceMarkProps {
  /** Where the value came from: *folkbokföringen*. */
  readonly source: string;
  /** What stood there, when it has been changed since. */
  readonly changedFrom?: string;
  /** Puts it back. */
  readonly onRestore?: () => void;
  /** The field's name, for those who hear the button alone. */
  readonly of: string;
}

/** Says that a value came by itself, from where, and whether somebody has changed it. */
export function ProvenanceMark({ source, changedFrom, onRestore, of }: ProvenanceMarkProps) {
  if (changedFrom === undefined) return <span className={c('mark')}>{texts.provenance.from(source)}</span>;
  return (
    <span className={c('mark')}>
      {texts.provenance.changed(changedFrom, source)}
      {onRestore && (
        <Button variant="quiet" label={`${texts.provenance.restore}: ${of}`} onPress={onRestore}>
          {texts.provenance.restore}
        </Button>
      )}
    </span>
  );
}
