import { Message } from '@samla/ui/Message';
import { useEffect } from 'react';
import { useMemoryOnly } from '../app/memory-only.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';

/** Nothing may be kept on this computer: stands for as long as that is so, because closing the program loses texts. */
export function MemoryOnly() {
  const text = useText();
  const { say } = useWorkspace();
  const message = useMemoryOnly()?.message;
  useEffect(() => {
    if (message !== undefined) say(`${text('notice.memoryOnly')}. ${message}`, 'memoryOnly');
  }, [message, say, text]);
  if (message === undefined) return null;
  return (
    <Message tone="warning" title={text('notice.memoryOnly')}>
      {message}
    </Message>
  );
}
