import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { useRef } from 'react';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import styles from './Notices.module.css';

/** What the worker must know of this computer, until she says that she has read it. */
export function Notices({ onSeen }: { readonly onSeen?: () => void }) {
  const text = useText();
  const { client, host, say } = useWorkspace();
  const notices = useStore(host)?.notices ?? [];
  const place = useRef<HTMLDivElement>(null);
  const seen = async (id: (typeof notices)[number]['id']) => {
    const page = place.current?.closest('main');
    try {
      await client.notices.seen.mutate({ id });
    } catch {
      return say(text('said.noHost'));
    }
    // the button is gone with its notice
    if (onSeen) onSeen();
    else page?.querySelector('button')?.focus();
  };
  if (notices.length === 0) return null;
  return (
    <div className={styles['notices']} ref={place}>
      {notices.map(({ id, message }) => (
        <Message
          key={id}
          tone="warning"
          title={text(`notice.${id}`)}
          actions={<Button onPress={() => void seen(id)}>{text('notice.seen')}</Button>}
        >
          {message}
        </Message>
      ))}
    </div>
  );
}
