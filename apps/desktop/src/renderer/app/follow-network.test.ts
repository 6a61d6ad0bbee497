import { expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { serveInMemory } from '../testing/serve.ts';
import { followNetwork } from './follow-network.ts';

test('the host is told each time the network comes back, for as long as the window follows it', async () => {
  const host = new FakeHost();
  const page = new EventTarget();
  const client = serveInMemory(host);
  const stop = followNetwork(client, page);
  page.dispatchEvent(new Event('offline'));
  page.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(host.timesUp).toBe(1));
  page.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(host.timesUp).toBe(2));
  stop();
  page.dispatchEvent(new Event('online'));
  // comes after all that was told before it
  await client.sync.networkUp.mutate({});
  expect(host.timesUp).toBe(3);
});
