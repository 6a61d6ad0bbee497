import { ConfirmDialog } from '@samla/ui/Dialog';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { signOut } from './sign-in.ts';

/** Asks before signing out with texts that are not sent; they are kept either way. */
export function SignOutDialog({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const text = useText();
  const workspace = useWorkspace();
  const confirm = () => {
    onClose();
    void signOut(workspace, true);
  };
  return (
    <ConfirmDialog
      title={text('signOut.title')}
      confirmText={text('signOut.confirm')}
      cancelText={text('signOut.stay')}
      isDangerous
      isOpen
      onConfirm={confirm}
      onCancel={onClose}
    >
      {text('signOut.text', { count })}
    </ConfirmDialog>
  );
}
