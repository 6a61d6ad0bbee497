import { moment } from '@samla/api-client/fake/moment';
import { createCaseClient, apiErrorOf, transportFailureOf } from '@samla/api-client/client';
import { describe, expect, test, vi } from 'vitest';
import { caseId, deviceId, serverForEachTest } from './testing.ts';

const world = serverForEachTest();
const { start } = world;

describe('the real client over a real socket', () => {
  async function client() {
    const { server, city } = await start();
    const { url } = await server.listen(0);
    let token = await world.provider.token();
    const made = createCaseClient({
      ...{ url: `${url}/trpc`, fetch: globalThis.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve(token),
    });
    return { client: made, city, server, use: (next: string) => (token = next) };
  }

  test('signs in, pulls, pushes, looks up', async () => {
    const { client: api } = await client();
    await api.session.registerDevice.mutate({ deviceId });
    const page = await api.sync.pull.mutate({ deviceId, cursor: null });
    expect(page.persons[0]?.familyName).toBe('Hemligsson');
    const { person } = await api.person.lookUp.mutate({
      identityNumber: '610101-9807',
      purpose: 'ongoingCase',
    });
    expect(person?.givenName).toBe('Planterad');
  });

  test('goes on with a token of a new key when the world.provider has rotated', async () => {
    const { client: api, use } = await client();
    await api.session.current.query({});
    await world.provider.rotate(`rotated-${String(world.provider.fetches)}`, false);
    expect(apiErrorOf(await api.session.current.query({}).catch((error: unknown) => error))).toBeNull();
    use(await world.provider.token());
    expect((await api.session.current.query({})).worker.name).toBe('Åsa Bergfält');
  });

  test('is poked by a change, in a stream that ends with the token', async () => {
    const { client: api, city, use } = await client();
    await api.session.registerDevice.mutate({ deviceId });
    use(await world.provider.token({ exp: Math.floor(Date.now() / 1000) + 1 }));
    let pokes = 0;
    const ended = moment();
    api.sync.pokes.subscribe(
      { deviceId },
      {
        onData: () => {
          if (++pokes === 1) city.updateCase(caseId, {});
        },
        onComplete: ended.come,
        onError: ended.fail,
      },
    );
    await ended.promise;
    expect(pokes).toBe(2);
  });

  test('a stream whose listener goes is let go of', async () => {
    const { client: api, server } = await client();
    const open = moment();
    const stream = api.sync.pokes.subscribe({ deviceId }, { onData: open.come, onError: open.fail });
    await open.promise;
    expect((await server.inject('/metrics')).body).toContain('samla_open_streams 1');
    stream.unsubscribe();
    await vi.waitFor(async () => {
      expect((await server.inject('/metrics')).body).toContain('samla_open_streams 0');
    });
  });

  test('a token that lives for months does not end its stream at once', async () => {
    const { client: api, city, use } = await client();
    use(await world.provider.token({ exp: Math.floor(Date.now() / 1000) + 90 * 86_400 }));
    await api.session.registerDevice.mutate({ deviceId });
    let pokes = 0;
    const twice = moment();
    const stream = api.sync.pokes.subscribe(
      { deviceId },
      {
        onData: () => (++pokes === 1 ? setImmediate(() => city.updateCase(caseId, {})) : twice.come()),
        onComplete: () => twice.fail(new Error('ended')),
      },
    );
    await twice.promise;
    stream.unsubscribe();
  });

  test('reads from a refused stream why it was refused', async () => {
    const { client: api, use } = await client();
    use('no token');
    const refused = Promise.withResolvers<unknown>();
    api.sync.pokes.subscribe({ deviceId }, { onError: refused.resolve });
    expect(transportFailureOf(await refused.promise).status).toBe(401);
  });

  test('a worker’s streams are bounded', async () => {
    const { server } = await start({ streamsPerWorker: 1 });
    const { url } = await server.listen(0);
    const token = await world.provider.token();
    const api = createCaseClient({
      ...{ url: `${url}/trpc`, fetch: globalThis.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve(token),
    });
    const open = moment();
    api.sync.pokes.subscribe({ deviceId }, { onData: open.come, onError: open.fail });
    await open.promise;
    const refused = Promise.withResolvers<unknown>();
    api.sync.pokes.subscribe({ deviceId }, { onError: refused.resolve });
    expect(apiErrorOf(await refused.promise)?.code).toBe('tooMany');
  });
});
