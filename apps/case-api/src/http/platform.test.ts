import { describe, expect, test } from 'vitest';
import { deviceId, errorOf, note, push, serverForEachTest } from './testing.ts';

const { start } = serverForEachTest();

describe('the platform', () => {
  test('every answer has the headers that keep browsers out, and none that lets a page in or names the server', async () => {
    const { server } = await start();
    for (const [method, url] of [
      ['GET', '/healthz'],
      ['POST', '/trpc/sync.pull'],
      ['OPTIONS', '/trpc/sync.pull'],
      ['GET', '/nosuch'],
    ]) {
      const { headers } = await server.inject({
        method: method as 'GET',
        url: url ?? '',
        headers: { origin: 'https://evil.example' },
      });
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(Object.keys(headers).filter((name) => /^access-control|^server$|powered/.test(name))).toEqual(
        [],
      );
    }
  });

  test('is told that the process lives, whatever the database does', async () => {
    const { server } = await start({ ready: () => Promise.reject(new Error('down')) });
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    const ready = await server.inject('/readyz');
    expect([ready.statusCode, errorOf(ready.json()).code]).toEqual([503, 'unavailable']);
  });

  test('is told ready when the database answers; one that never answers is not ready', async () => {
    const ready = await start();
    expect((await ready.server.inject('/readyz')).json()).toEqual({ ready: true });
    await ready.server.close();
    const hanging = await start({
      ready: () => new Promise(() => undefined),
      timer: { after: (_milliseconds, run) => (setImmediate(run), () => undefined) },
    });
    expect((await hanging.server.inject('/readyz')).statusCode).toBe(503);
  });

  test('counts requests, commands, rows and the age of the watermark', async () => {
    const { server, call } = await start({
      feedHealth: () => Promise.resolve({ heldSeconds: 4.5, waitingRows: 3 }),
    });
    await call('session.registerDevice', { deviceId });
    await call('sync.pull', { deviceId, cursor: null });
    await call('sync.push', push(note('Text'), note(' ')));
    await call('nosuch', {});
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    for (const line of [
      'samla_requests_total{procedure="sync.pull",status="200"} 1',
      'samla_requests_total{procedure="unknown",status="404"} 1',
      'samla_request_seconds_count{procedure="sync.push"} 1',
      'samla_push_outcomes_total{kind="accepted"} 1',
      'samla_push_outcomes_total{kind="refused"} 1',
      'samla_pull_rows_total{kind="entries"} 1',
      'samla_open_streams 0',
      'samla_feed_watermark_age_seconds 4.5',
      'samla_feed_rows_waiting 3',
    ]) {
      expect(body).toContain(line);
    }
  });

  test('shows metrics to this machine only, and not through a proxy on it', async () => {
    const { server } = await start();
    for (const request of [{ remoteAddress: '10.0.0.7' }, { headers: { 'x-forwarded-for': '127.0.0.1' } }]) {
      expect((await server.inject({ method: 'GET', url: '/metrics', ...request })).statusCode).toBe(404);
    }
  });
});
