import { Button } from '@samla/ui/Button';
import { SaveState } from '@samla/ui/SaveState';
import { useRef, useState } from 'react';
import { useMemoryOnly } from '../app/memory-only.ts';
import { useStore } from '../app/use-store.ts';
import { useText } from '../messages/use-text.ts';
import { formatTime } from '../time/format.ts';
import type { Autosaver } from './autosaver.ts';
import type { DraftState } from './draft.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { FieldName, FieldValue } from './conflict-words.ts';
import styles from './DraftStatus.module.css';

interface DraftStatusProps {
  readonly draftKey: string;
  readonly saver: Autosaver;
  /** what a field is called, where the form has words of its own */
  readonly nameOf?: FieldName;
  /** a value as the form shows it */
  readonly wordsOf?: FieldValue;
  /** Gives focus its place when the worker has chosen; left out: these words. */
  readonly onSettled?: () => void;
}

/** The truth about what is being written, in words; and the way to choose where two texts stand against each other. */
export function DraftStatus({ draftKey, saver, nameOf, wordsOf, onSettled }: DraftStatusProps) {
  const text = useText();
  const { state, conflict } = useStore(saver.store);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span className={styles['status']} tabIndex={-1} ref={place}>
      {conflict ? (
        <>
          <SaveState state="needsYou" text={text('draft.conflict')} />
          <Button variant="quiet" onPress={() => setOpen(true)}>
            {text('draft.conflictOpen')}
          </Button>
          {isOpen && (
            <ConflictDialog
              {...{ draftKey, conflict, nameOf, wordsOf }}
              onClose={() => setOpen(false)}
              // the button is gone with the conflict
              onSettled={() => setTimeout(() => (onSettled ? onSettled() : place.current?.focus()))}
            />
          )}
        </>
      ) : (
        <SavedWords state={state} />
      )}
    </span>
  );
}

function SavedWords({ state }: { readonly state: DraftState }) {
  const text = useText();
  const memoryOnly = useMemoryOnly();
  switch (state.kind) {
    case 'empty':
      return null;
    case 'loading':
      return <span className={styles['quiet']}>{text('draft.loading')}</span>;
    case 'unsaved':
      return <span className={styles['quiet']}>{text('draft.saving')}</span>;
    case 'saved':
      // what was read back from the host lies in its memory
      if (memoryOnly) return <SaveState state="needsYou" text={text('draft.inMemory')} />;
      return (
        <>
          <SaveState state="savedHere" text={text('draft.savedHere', { time: formatTime(state.savedAt) })} />
          {state.staysHere !== null && (
            <span className={styles['quiet']} role="status">
              {text('draft.staysHere', { why: state.staysHere })}
            </span>
          )}
        </>
      );
    case 'failed':
      return <SaveState state="needsYou" text={text('draft.failed', { message: state.message })} />;
  }
}
