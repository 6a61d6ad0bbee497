import { ContextMenu, type MenuPlace } from '@samla/ui/Menu';
import { listActions } from '../actions/list.ts';
import { useRun } from '../actions/use-run.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';

interface RowMenuProps {
  /** Where it opens; null: closed. */
  readonly at: MenuPlace | null;
  /** Who the row is about. */
  readonly name: string;
  readonly onClose: () => void;
}

/** What can be done with the cursor's row: the list's own actions, with their keys. */
export function RowMenu({ at, name, onClose }: RowMenuProps) {
  const text = useText();
  const run = useRun();
  const { letters } = useStore(useWorkspace().settings);
  const items = listActions
    .filter(({ layer }) => layer === 'list')
    .map(({ id, label, keys: [key] }) => ({
      id,
      label: label(text),
      ...(key !== undefined && (letters || key.length > 1) && { shortcut: key }),
    }));
  return (
    <ContextMenu at={at} label={name} sections={[{ id: 'row', items }]} onAction={run} onClose={onClose} />
  );
}
