import { AssignDialog } from '../case/AssignDialog.tsx';
import { CorrectDialog } from '../case/CorrectDialog.tsx';
import { WatchDialog } from '../case/WatchDialog.tsx';
import { DiscardDialog } from '../needs-you/DiscardDialog.tsx';
import { Help } from '../actions/Help.tsx';
import { CommandPalette } from '../search/CommandPalette.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { SignOutDialog } from '../sign-in/SignOutDialog.tsx';
import { useEffect } from 'react';
import { listPlace } from './focus.ts';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';

/** What lies above the page: at most one thing. */
export function Layers() {
  const { layer, focus, places } = useWorkspace();
  const open = useStore(layer);
  const isOpen = open !== null && open.kind !== 'hidden';
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      // what had the focus may be gone: after two frames the dialog has tried to give it back
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) focus.go(listPlace(places.get()));
        }),
      );
    };
  }, [isOpen, focus, places]);
  const close = () => layer.set(() => null);
  switch (open?.kind) {
    case 'palette':
      return <CommandPalette only={open.only} onClose={close} />;
    case 'help':
      return <Help onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'assign':
      return <AssignDialog caseId={open.caseId} onClose={close} />;
    case 'watch':
      return <WatchDialog caseId={open.caseId} onClose={close} />;
    case 'correct':
      return <CorrectDialog caseId={open.caseId} noteId={open.noteId} onClose={close} />;
    case 'discard':
      return <DiscardDialog commandId={open.commandId} onClose={close} />;
    case 'signOut':
      return <SignOutDialog count={open.count} onClose={close} />;
    case 'hidden':
    case undefined:
      return null;
  }
}
