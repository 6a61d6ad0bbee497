import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Dialog } from '../Dialog/index.ts';
import { TextArea } from '../TextArea/index.ts';
import { texts } from './texts.ts';

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAsk: (reason: string) => void;
  readonly isPending: boolean;
  readonly errorMessage: string | undefined;
}

/** Asks for the reason. Focus starts on the way out; what is written stands until access is given. */
export function ReasonDialog({ isOpen, onClose, onAsk, isPending, errorMessage }: ReasonDialogProps) {
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const error = isMissing ? texts.reasonMissing : errorMessage;
  useEffect(() => {
    if (errorMessage === undefined) return;
    announce(errorMessage, 'gate');
    field.current?.focus();
  }, [errorMessage, announce]);

  const ask = () => {
    if (isPending) return;
    if (reason.trim() !== '') return onAsk(reason.trim());
    setMissing(true);
    announce(texts.reasonMissing, 'gate');
    field.current?.focus();
  };
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  return (
    <Dialog
      title={texts.question}
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {texts.stay}
          </Button>
          <Button variant="primary" onPress={ask} isPending={isPending}>
            {isPending ? texts.opening : texts.open}
          </Button>
        </>
      }
    >
      <TextArea
        ref={field}
        label={texts.reason}
        description={texts.reasonHint}
        value={reason}
        onChange={write}
        isRequired
        isReadOnly={isPending}
        {...(error !== undefined && { errorMessage: error })}
      />
    </Dialog>
  );
}
