import { useAnnounce } from '@samla/ui/Announcer';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Timer } from '../../wire/timer.ts';
import { textOf } from '../messages/use-text.ts';
import { holdTexts } from '../drafts/hold-texts.ts';
import { followPresence } from '../presence/follow-presence.ts';
import { applySettings } from '../settings/settings.ts';
import type { HostClient } from './client.ts';
import { createWorkspace } from './create-workspace.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { followHost } from './follow-host.ts';
import { followNetwork } from './follow-network.ts';
import { wouldLose } from './memory-only.ts';
import { Page } from './Page.tsx';
import { saveWhenLeft } from './save-when-left.ts';
import { useStore } from './use-store.ts';
import { WorkspaceProvider } from './workspace-context.tsx';

/** Makes the window's workspace and keeps it alive, whatever happens to what is drawn. */
export function WorkspaceRoot({ client, timer }: { readonly client: HostClient; readonly timer: Timer }) {
  const intl = useIntl();
  const say = useAnnounce();
  const [workspace] = useState(() => createWorkspace({ client, timer, say, text: textOf(intl) }));
  const settings = useStore(workspace.settings);

  useEffect(() => followHost(workspace), [workspace]);
  useEffect(() => followPresence(workspace), [workspace]);
  useEffect(() => holdTexts(workspace), [workspace]);
  useEffect(() => followNetwork(client, window), [client]);
  useEffect(() => applySettings(settings, document.documentElement), [settings]);
  useEffect(() => saveWhenLeft(workspace.drafts, { window, document }), [workspace]);
  useEffect(() => {
    const forget = () => workspace.focus.forget();
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose(workspace)) event.preventDefault();
      void workspace.drafts.flush();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('pointerdown', forget);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('pointerdown', forget);
    };
  }, [workspace]);

  return (
    <WorkspaceProvider value={workspace}>
      <ErrorBoundary text={workspace.text}>
        <Page />
      </ErrorBoundary>
    </WorkspaceProvider>
  );
}
