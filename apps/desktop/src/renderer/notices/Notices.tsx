import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';

/** What the worker must know of this computer, until she says that she has read it. */
export function Notices() {
  const text = useText();
  const { client, host, say } = useWorkspace();
  const notices = useStore(host)?.notices ?? [];
  const seen = (id: (typeof notices)[number]['id']) =>
    client.notices.seen.mutate({ id }).catch(() => say(text('said.noHost')));
  return notices.map(({ id, message }) => (
    <Message
      key={id}
      tone="warning"
      title={text(id === 'wiped' ? 'notice.wiped' : 'notice.unread')}
      actions={<Button onPress={() => void seen(id)}>{text('notice.seen')}</Button>}
    >
      {message}
    </Message>
  ));
}
