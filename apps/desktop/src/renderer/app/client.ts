import { createTRPCClient, type TRPCClient } from '@trpc/client';
import type { HostRouter } from '../../host/router.ts';
import type { Connection } from '../../wire/connection.ts';
import { hostLink } from '../../wire/link.ts';
import { systemTimer } from '../../wire/timer.ts';

/** The host as this window reaches it. */
export type HostClient = TRPCClient<HostRouter>;

/** The client over one line to the host. */
export function hostClient(connection: Connection): HostClient {
  return createTRPCClient<HostRouter>({ links: [hostLink<HostRouter>(connection, systemTimer)] });
}
