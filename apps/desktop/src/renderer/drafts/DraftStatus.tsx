import { SaveState } from '@samla/ui/SaveState';
import { useText } from '../messages/use-text.ts';
import { formatTime } from '../time/format.ts';
import type { DraftState } from './autosaver.ts';
import styles from './DraftStatus.module.css';

/** The truth about what is being written, in words. */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const text = useText();
  switch (state.kind) {
    case 'empty':
      return null;
    case 'loading':
      return <span className={styles['quiet']}>{text('draft.loading')}</span>;
    case 'unsaved':
      return <span className={styles['quiet']}>{text('draft.saving')}</span>;
    case 'saved':
      return (
        <SaveState state="savedHere" text={text('draft.savedHere', { time: formatTime(state.savedAt) })} />
      );
    case 'failed':
      return <SaveState state="needsYou" text={text('draft.failed', { message: state.message })} />;
  }
}
