import { describe, expect, test } from 'vitest';
import { manualTimer } from '../../wire/testing/timer.ts';
import { createLive } from './live.ts';

/** A question to a host that can fail. */
function world() {
  const timer = manualTimer();
  const host = { fails: false, asked: 0 };
  const live = createLive(async () => {
    host.asked += 1;
    if (host.fails) throw new Error('The store cannot be read');
    return ['ett'];
  }, timer);
  return { timer, host, live };
}

describe('something fetched', () => {
  test('that cannot be read is known as that, and keeps what was read before', async () => {
    const { host, live } = world();
    await live.refresh();
    host.fails = true;
    await live.refresh();
    expect(live.store.get()).toEqual({ value: ['ett'], failed: true });
  });

  test('is asked for again by itself', async () => {
    const { timer, host, live } = world();
    host.fails = true;
    await live.refresh();
    host.fails = false;
    const answered = new Promise<void>((resolve) => {
      live.store.subscribe(() => resolve());
    });
    timer.advance(60_000);
    await answered;
    expect(live.store.get()).toEqual({ value: ['ett'], failed: false });
  });

  test('that fails after it was let go of says nothing of it to the next worker, and is not asked for', async () => {
    const { timer, host, live } = world();
    host.fails = true;
    const asked = live.refresh();
    live.forget();
    await asked;
    expect(live.store.get()).toEqual({ value: undefined, failed: false });
    expect(timer.waiting).toBe(0);
  });
});
