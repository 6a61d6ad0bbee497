import type { HostClient } from './client.ts';

/**
 * Tells the host when the machine has a network again: a page is told of that, and a host is not. The answer ends it.
 * @param page whose `online` event it is
 */
export function followNetwork(client: HostClient, page: EventTarget): () => void {
  const tell = () => {
    // a host that cannot be told is lost, which the status bar says, and asks the server first when it is back
    client.sync.networkUp.mutate({}).catch(() => undefined);
  };
  page.addEventListener('online', tell);
  return () => page.removeEventListener('online', tell);
}
