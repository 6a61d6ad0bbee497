import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import type { ReactNode, Ref } from 'react';
import { useText } from '../messages/use-text.ts';
import styles from './ReadingDialog.module.css';

interface ReadingDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** what stands in it */
  readonly ref?: Ref<HTMLDivElement>;
}

/** A wide dialog with something to read, and one way out, which has the focus. */
export function ReadingDialog({ title, children, onClose, ref }: ReadingDialogProps) {
  const text = useText();
  return (
    <Dialog
      title={title}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {text('dialog.keep')}
        </Button>
      }
    >
      <div className={styles['body']} ref={ref ?? null}>
        {children}
      </div>
    </Dialog>
  );
}
