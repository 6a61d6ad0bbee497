import { ApiError } from '@samla/api-client/errors';
import { instantOf } from '@samla/case-model/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

function limitAt(perSecond: number, burst: number) {
  let seconds = 1_000_000;
  const limit = new RateLimit({ perSecond, burst }, { now: () => instantOf(seconds * 1000) });
  const wait = (subject: string): number | null => {
    try {
      limit.take(subject);
      return null;
    } catch (error) {
      const shape = error instanceof ApiError ? error.shape : null;
      return shape?.code === 'tooMany' ? shape.retryAfterSeconds : expect.fail(String(error));
    }
  };
  return { limit, wait, pass: (time: number) => (seconds += time) };
}

describe('the rate of a worker', () => {
  test('a burst is answered, then she waits; the wait that is told is enough', () => {
    const { wait, pass } = limitAt(0.5, 3);
    expect([wait('a'), wait('a'), wait('a')]).toEqual([null, null, null]);
    const told = wait('a');
    expect(told).toBe(2);
    pass(told ?? 0);
    expect(wait('a')).toBeNull();
  });

  test('is hers alone', () => {
    const { wait } = limitAt(1, 1);
    expect(wait('a')).toBeNull();
    expect(wait('a')).not.toBeNull();
    expect(wait('b')).toBeNull();
  });

  test('is never above burst and rate, however calls fall', () => {
    const steps = fc.array(
      fc.record({ pause: fc.integer({ min: 0, max: 3 }), calls: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(steps, (rounds) => {
        const { wait, pass } = limitAt(2, 5);
        let [elapsed, answered] = [0, 0];
        for (const { pause, calls } of rounds) {
          pass(pause);
          elapsed += pause;
          for (let call = 0; call < calls; call++) if (wait('a') === null) answered++;
          expect(answered).toBeLessThanOrEqual(5 + 2 * elapsed);
        }
      }),
    );
  });

  test('is forgotten when she has been quiet: memory follows those who call, not those who ever called', () => {
    const { limit, wait, pass } = limitAt(1, 2);
    for (let count = 0; count < 1000; count++) wait(`worker ${String(count)}`);
    pass(60);
    wait('a');
    expect(limit.size).toBe(1);
  });
});
