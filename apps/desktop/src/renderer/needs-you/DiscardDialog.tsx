import { ConfirmDialog } from '@samla/ui/Dialog';
import type { CommandId } from '@samla/case-model/ids';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { resolveItem } from './resolve.ts';

/** Asks before a text is thrown away; Enter alone does not do it. */
export function DiscardDialog({
  commandId,
  onClose,
}: {
  readonly commandId: CommandId;
  readonly onClose: () => void;
}) {
  const text = useText();
  const workspace = useWorkspace();
  const item = useStore(workspace.needsYou.store).value?.find((one) => one.commandId === commandId);
  if (!item) return null;
  const confirm = () => {
    onClose();
    void resolveItem(workspace, item, 'discard');
  };
  return (
    <ConfirmDialog
      title={text('discard.title')}
      confirmText={text('discard.confirm')}
      cancelText={text('discard.keep')}
      isDangerous
      isOpen
      onConfirm={confirm}
      onCancel={onClose}
    >
      {text('discard.text')}
    </ConfirmDialog>
  );
}
