import { UiRoot } from '@samla/ui/UiRoot';
import { createIntl, createIntlCache, RawIntlProvider } from 'react-intl';
import { catalogue } from '../messages/catalogue.ts';
import type { Timer } from '../../wire/timer.ts';
import type { HostClient } from './client.ts';
import { WorkspaceRoot } from './WorkspaceRoot.tsx';

/** The program's language. A text that is missing is a fault of the program, not something to hide. */
export const intl = createIntl(
  {
    locale: 'sv',
    messages: catalogue,
    timeZone: 'Europe/Stockholm',
    onError: (error) => {
      throw error;
    },
  },
  createIntlCache(),
);

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
