import type { ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { texts } from '../texts.ts';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  /** The question. */
  readonly title: string;
  /** What happens. */
  readonly children: ReactNode;
  readonly confirmText: string;
  readonly cancelText?: string;
  /** Cannot be undone: focus starts on the way out, so Enter alone never does it. */
  readonly isDangerous?: boolean;
  /** It is being done: the dialog stays until the owner closes it. */
  readonly isPending?: boolean;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmText, cancelText = texts.cancel, isDangerous = false } = props;
  return (
    <Dialog
      title={title}
      role="alertdialog"
      isOpen={props.isOpen}
      onClose={props.onCancel}
      actions={
        <>
          <Button onPress={props.onCancel} autoFocus={isDangerous}>
            {cancelText}
          </Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            isPending={props.isPending ?? false}
            autoFocus={!isDangerous}
          >
            {confirmText}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
