import { moment } from '@samla/api-client/fake/moment';
import { createCaseClient } from '@samla/api-client/client';
import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceId, TestProvider, testServer } from './testing.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await TestProvider.start();
});
afterAll(() => provider.stop());

async function clientOf(url: string) {
  const token = await provider.token();
  return createCaseClient({
    ...{ url: `${url}/trpc`, fetch: globalThis.fetch, clientVersion: '0.1.0' },
    accessToken: () => Promise.resolve(token),
  });
}

describe('a stop', () => {
  test('ends open streams, answers what runs, and refuses what comes', async () => {
    const [begun, finish] = [moment(), moment()];
    const { server } = await testServer(provider, {
      wrap: (service) => ({
        ...service,
        async session() {
          begun.come();
          await finish.promise;
          return service.session();
        },
      }),
    });
    const { url } = await server.listen(0);
    const client = await clientOf(url);
    const [streaming, ended] = [moment(), moment()];
    client.sync.pokes.subscribe(
      { deviceId },
      { onData: streaming.come, onComplete: ended.come, onError: ended.fail },
    );
    await streaming.promise;
    const slow = client.session.current.query({});
    await begun.promise;

    const closed = server.close();
    await ended.promise; // by the server itself, while the slow request still runs
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.status,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(ready);
    await expect(client.session.registerDevice.mutate({ deviceId })).rejects.toThrow();
    finish.come();
    expect((await slow).worker.name).toBe('Åsa Bergfält');
    await closed;
  });

  test('is bounded: a request that never ends is cut off', async () => {
    const begun = moment();
    const { server } = await testServer(provider, {
      drainMs: 20,
      wrap: (service) => ({
        ...service,
        session: () => {
          begun.come();
          return new Promise(() => undefined);
        },
      }),
    });
    const { url } = await server.listen(0);
    const stuck = (await clientOf(url)).session.current.query({});
    stuck.catch(() => undefined);
    await begun.promise;
    await server.close();
    await expect(stuck).rejects.toThrow();
  });

  test('does not wait for idle connections, and may be asked for twice', async () => {
    const { server } = await testServer(provider);
    const { url } = await server.listen(0);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(`${url}/healthz`, { agent }, (response) => response.resume().on('end', resolve)).on(
        'error',
        reject,
      );
    });
    await Promise.all([server.close(), server.close()]);
    agent.destroy();
  });

  test('a port that is taken is an error with its code', async () => {
    const first = await testServer(provider);
    const second = await testServer(provider);
    const { url } = await first.server.listen(0);
    await expect(second.server.listen(Number(new URL(url).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await Promise.all([first.server.close(), second.server.close()]);
  });
});
