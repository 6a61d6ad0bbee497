import { createHostRouter } from '../../host/router.ts';
import type { HostService } from '../../host/contract.ts';
import { memoryPair } from '../../wire/memory.ts';
import { serveRouter } from '../../wire/serve.ts';
import { systemTimer } from '../../wire/timer.ts';
import { hostClient, type HostClient } from '../app/client.ts';

/** A client of a host in this process, through the real router, frames and link. */
export function serveInMemory(host: HostService): HostClient {
  const [page, served] = memoryPair();
  serveRouter({
    router: createHostRouter(),
    createContext: () => ({ host }),
    connection: served,
    timer: systemTimer,
  });
  return hostClient(page);
}
