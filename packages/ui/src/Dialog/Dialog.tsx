import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from '../classes.ts';
import styles from './Dialog.module.css';

const c = classes(styles);

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Esc and the buttons of the caller end here. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, safest first. */
  readonly actions?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: 'narrow' | 'wide';
  /** A click beside the dialog closes it; off by default: a slip must not throw work away. */
  readonly isDismissable?: boolean;
}

/** A question or a small task above the page. Focus stays inside and goes back to where it was. */
export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    actions,
    role = 'dialog',
    width = 'narrow',
    isDismissable = false,
  } = props;
  return (
    <ModalOverlay
      className={c('veil')}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={c('modal', width)}>
        <AriaDialog className={c('dialog')} role={role}>
          <Heading slot="title" level={2} className={c('title')}>
            {title}
          </Heading>
          <div className={c('body')}>{children}</div>
          {actions !== undefined && <div className={c('actions')}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
