import { AssignDialog } from '../case/AssignDialog.tsx';
import { CorrectDialog } from '../case/CorrectDialog.tsx';
import { WatchDialog } from '../case/WatchDialog.tsx';
import { DevicesDialog } from '../devices/DevicesDialog.tsx';
import { LeftTextsDialog } from '../drafts/LeftTextsDialog.tsx';
import { NewCaseDialog } from '../new-case/NewCaseDialog.tsx';
import { CloseDialog } from '../plan/CloseDialog.tsx';
import { DeadlineDialog } from '../plan/DeadlineDialog.tsx';
import { DecisionDialog } from '../plan/DecisionDialog.tsx';
import { DocumentDialog } from '../plan/DocumentDialog.tsx';
import { EventDialog } from '../plan/EventDialog.tsx';
import { MarkDialog } from '../plan/MarkDialog.tsx';
import { ParticipantDialog } from '../plan/ParticipantDialog.tsx';
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
    case 'devices':
      return <DevicesDialog onClose={close} />;
    case 'leftTexts':
      return <LeftTextsDialog onClose={close} />;
    case 'assign':
      return <AssignDialog caseId={open.caseId} onClose={close} />;
    case 'watch':
      return <WatchDialog caseId={open.caseId} onClose={close} />;
    case 'correct':
      return <CorrectDialog caseId={open.caseId} noteId={open.noteId} onClose={close} />;
    case 'newCase':
      return <NewCaseDialog onClose={close} />;
    case 'decision':
      return <DecisionDialog caseId={open.caseId} decision={open.decision} onClose={close} />;
    case 'mark':
      return <MarkDialog caseId={open.caseId} task={open.task} onClose={close} />;
    case 'event':
      return <EventDialog caseId={open.caseId} event={open.event} onClose={close} />;
    case 'document':
      return <DocumentDialog caseId={open.caseId} document={open.document} onClose={close} />;
    case 'deadline':
      return <DeadlineDialog caseId={open.caseId} deadline={open.deadline} onClose={close} />;
    case 'participant':
      return <ParticipantDialog caseId={open.caseId} onClose={close} />;
    case 'closeCase':
      return <CloseDialog caseId={open.caseId} onClose={close} />;
    case 'discard':
      return <DiscardDialog commandId={open.commandId} onClose={close} />;
    case 'signOut':
      return <SignOutDialog count={open.count} onClose={close} />;
    case 'hidden':
    case undefined:
      return null;
  }
}
