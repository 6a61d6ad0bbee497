import { UiRoot } from '@samla/ui/UiRoot';
import { RawIntlProvider } from 'react-intl';
import type { Timer } from '../../wire/timer.ts';
import type { HostClient } from './client.ts';
import { intl } from './intl.ts';
import { WorkspaceRoot } from './WorkspaceRoot.tsx';

/** The whole workspace of one window. */
export function Root({ client, timer }: { readonly client: HostClient; readonly timer: Timer }) {
  return (
    <RawIntlProvider value={intl}>
      <UiRoot>
        <WorkspaceRoot client={client} timer={timer} />
      </UiRoot>
    </RawIntlProvider>
  );
}
