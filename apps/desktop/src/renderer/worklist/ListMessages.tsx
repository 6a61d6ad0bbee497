import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { useRun } from '../actions/use-run.ts';
import type { ViewKey } from '../app/places.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { changeList } from './list-store.ts';
import type { ListState } from './view.ts';

/** Why a list is empty, and what to do. */
export function ListEmpty({ view, list }: { readonly view: ViewKey; readonly list: ListState }) {
  const text = useText();
  const run = useRun();
  const workspace = useWorkspace();
  if (list.filter !== '') {
    const clear = () => {
      changeList(workspace, (before) => ({ ...before, filter: '' }));
      workspace.focus.go('filter');
    };
    return (
      <Message
        tone="empty"
        title={text('list.emptyFilter')}
        actions={<Button onPress={clear}>{text('list.clearFilter')}</Button>}
      >
        {text('list.emptyFilterText')}
      </Message>
    );
  }
  if (view === 'myDay') {
    return (
      <Message
        tone="empty"
        title={text('list.emptyDay')}
        actions={<Button onPress={() => run('go.all')}>{text('list.showAll')}</Button>}
      >
        {text('list.emptyDayText')}
      </Message>
    );
  }
  if (list.scope === 'unit') {
    return (
      <Message tone="empty" title={text('list.empty')}>
        {text('list.emptyUnitText')}
      </Message>
    );
  }
  return (
    <Message
      tone="empty"
      title={text('list.empty')}
      actions={<Button onPress={() => run('list.onlyMine')}>{text('list.showUnit')}</Button>}
    >
      {text('list.emptyText')}
    </Message>
  );
}

/** The rows could not be fetched; those that are shown may be old. */
export function ListFailed({ onAgain }: { readonly onAgain: () => void }) {
  const text = useText();
  return (
    <Message
      tone="error"
      title={text('list.failed')}
      actions={<Button onPress={onAgain}>{text('list.again')}</Button>}
    >
      {text('list.failedText')}
    </Message>
  );
}
