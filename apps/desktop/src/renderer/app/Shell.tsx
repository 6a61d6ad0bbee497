import { AppShell } from '@samla/ui/AppShell';
import { useEffect, type ReactNode } from 'react';
import { useKeys } from '../actions/use-keys.ts';
import { CasePanel } from '../case/CasePanel.tsx';
import { useText } from '../messages/use-text.ts';
import { NeedsYouPanel } from '../needs-you/NeedsYouPanel.tsx';
import { MemoryOnly } from '../notices/MemoryOnly.tsx';
import { Notices } from '../notices/Notices.tsx';
import { ExpiredStrip } from '../sign-in/ExpiredStrip.tsx';
import { Status } from '../status/Status.tsx';
import { WorklistPane } from '../worklist/WorklistPane.tsx';
import { AreasContext } from './areas.tsx';
import { followAddress } from './follow-address.ts';
import { listPlace } from './focus.ts';
import { Header } from './Header.tsx';
import { HiddenScreen } from './HiddenScreen.tsx';
import { Layers } from './Layers.tsx';
import { Nav } from './Nav.tsx';
import type { Panel } from './places.ts';
import type { Session } from './session.ts';
import styles from './Shell.module.css';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';

/** The workspace of a worker who is signed in: list and case side by side. */
export function Shell({ session }: { readonly session: Session }) {
  const text = useText();
  const workspace = useWorkspace();
  const { here } = useStore(workspace.places);
  const isHidden = useStore(workspace.layer)?.kind === 'hidden';
  useKeys(session.areas);
  useEffect(() => {
    // work begins in the list; a new sign-in beside the work leaves focus where it is
    if (document.activeElement === document.body) workspace.focus.go(listPlace(workspace.places.get()));
    workspace.say(workspace.text('said.signedIn', { name: session.worker.name }));
  }, [workspace, session.worker.name]);
  useEffect(() => followAddress(workspace), [workspace]);
  return (
    <AreasContext value={session.areas}>
      <div className={isHidden ? styles['covered'] : undefined}>
        <AppShell
          header={<Header session={session} />}
          nav={<Nav areas={session.areas} />}
          main={
            <>
              <ExpiredStrip />
              <MemoryOnly />
              <Notices onSeen={() => workspace.focus.go(listPlace(workspace.places.get()))} />
              <WorklistPane key={here.view} view={here.view} />
            </>
          }
          {...asideOf(here.panel)}
          statusBar={<Status />}
          skipText={text('app.skip')}
          labels={{
            header: text('app.header'),
            nav: text('app.nav'),
            main: text('app.list'),
            aside: here.panel?.kind === 'needsYou' ? text('needsYou.title') : text('app.panel'),
            status: text('app.status'),
          }}
        />
      </div>
      <Layers />
      {isHidden && <HiddenScreen />}
    </AreasContext>
  );
}

function asideOf(panel: Panel): { readonly aside?: ReactNode } {
  if (!panel) return {};
  return { aside: panel.kind === 'case' ? <CasePanel caseId={panel.caseId} /> : <NeedsYouPanel /> };
}
