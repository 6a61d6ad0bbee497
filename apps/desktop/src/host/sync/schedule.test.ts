import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/ports.ts';
import { TestTime, until } from '../testing/time.ts';
import { backOff } from './back-off.ts';
import { Schedule, type RoundEnd } from './schedule.ts';

const done: RoundEnd = { kind: 'done', lagging: false, nextTryAt: null };
const failed: RoundEnd = { kind: 'failed', retryAfterMs: null };

function schedule(ends: (round: number) => RoundEnd) {
  const time = new TestTime();
  const began: number[] = [];
  const made = new Schedule({ clock: time, timer: time, random: seededRandom('schedule') }, () => {
    began.push(Date.parse(time.now()));
    return Promise.resolve(ends(began.length));
  });
  const settle = async (rounds: number) => until(() => began.length >= rounds);
  return { time, began, made, settle };
}

describe('the wait after a failure', () => {
  it('is never tight, never above a minute, and never below what the service asked for', () => {
    const wait = fc.option(fc.nat(3_600_000));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        wait,
        (n, f, asked) => {
          const chosen = backOff(n, f, asked);
          expect(chosen).toBeGreaterThanOrEqual(Math.max(250, asked ?? 0));
          expect(chosen).toBeLessThanOrEqual(Math.max(60_000, asked ?? 0));
        },
      ),
    );
  });

  it('grows up to its ceiling', () => {
    expect([1, 2, 3, 6, 7, 20].map((failures) => backOff(failures, 0.999999))).toEqual([
      1000, 2000, 4000, 32000, 60000, 60000,
    ]);
  });
});

describe('rounds', () => {
  it('run one at a time; a call during a round is answered by one more, however many call', async () => {
    let release: () => void = () => undefined;
    let running = 0;
    let most = 0;
    let rounds = 0;
    const time = new TestTime();
    const made = new Schedule({ clock: time, timer: time, random: seededRandom('s') }, async () => {
      rounds++;
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => (release = resolve));
      running--;
      return done;
    });
    const first = made.wake();
    const others = [made.wake(), made.wake(), made.wake()];
    release();
    await until(() => rounds === 2);
    release();
    await Promise.all([first, ...others]);
    expect(rounds).toBe(2);
    expect(most).toBe(1);
    await made.stop();
  });

  it('never begin after the end, at whatever step of a round somebody calls and somebody ends', async () => {
    const steps = Array.from({ length: 10 }, (_, step) => step);
    for (const [calledAt, endedAt] of steps.flatMap((a) => steps.map((b) => [a, b] as const))) {
      let ended = false;
      let late = 0;
      let release: () => void = () => undefined;
      const time = new TestTime();
      const made = new Schedule({ clock: time, timer: time, random: seededRandom('s') }, async () => {
        if (ended) late++;
        else await new Promise<void>((resolve) => (release = resolve));
        return failed;
      });
      const calls = [made.wake(), made.wake()];
      release();
      for (let step = 0; step < calledAt; step++) await Promise.resolve();
      calls.push(made.wake());
      for (let step = 0; step < endedAt; step++) await Promise.resolve();
      const stopping = made.stop().then(() => (ended = true));
      release();
      await stopping;
      release();
      await Promise.all(calls);
      expect(late, `called at ${calledAt}, ended at ${endedAt}`).toBe(0);
    }
  });

  it('come back by themselves after a minute of quiet, and not before', async () => {
    const { time, began, made, settle } = schedule(() => done);
    await made.wake();
    time.advance(59_999);
    expect(began).toHaveLength(1);
    time.advance(1);
    await settle(2);
    await made.stop();
  });

  it('come soon, and then less and less soon, while the server lags behind itself', async () => {
    const { time, made } = schedule(() => ({ kind: 'done', lagging: true, nextTryAt: null }));
    await made.wake();
    const waits: number[] = [];
    for (let round = 0; round < 7; round++) {
      await until(() => time.waits.length === 1);
      const [wait = 0] = time.waits;
      waits.push(wait);
      time.advance(wait);
      await until(() => time.waits.length === 1);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    await made.stop();
  });

  it('that fail wait longer and longer, also when the worker writes; only one that is carried through resets', async () => {
    const { time, began, made, settle } = schedule((round) => (round === 12 ? done : failed));
    await made.wake();
    for (let round = 2; round <= 12; round++) {
      await until(() => time.waits.length === 1);
      expect(time.waits[0]).toBeLessThanOrEqual(60_000);
      time.advance(time.waits[0] ?? 0);
      await settle(round);
    }
    await until(() => time.waits.length === 1);
    expect(time.waits).toEqual([60_000]);
    expect(began).toHaveLength(12);
    await made.stop();
  });

  it('wait as long as the service asked, whoever calls', async () => {
    const { time, began, made, settle } = schedule((round) =>
      round === 1 ? { kind: 'failed', retryAfterMs: 30_000 } : done,
    );
    await made.wake();
    await made.wake();
    time.advance(29_000);
    await made.wake();
    expect(began).toHaveLength(1);
    time.advance(1_000);
    await settle(2);
    await made.stop();
  });

  it('never make a tight loop, whatever they come to', () => {
    const end = fc.oneof(
      fc.constant<RoundEnd>(failed),
      fc.record({ kind: fc.constant('failed' as const), retryAfterMs: fc.nat(2000) }),
      fc.record({ kind: fc.constant('done' as const), lagging: fc.boolean(), nextTryAt: fc.constant(0) }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(end, { minLength: 40, maxLength: 40 }), async (ends) => {
        const { time, began, made } = schedule((round) => ends[round - 1] ?? done);
        await made.wake();
        for (let step = 0; step < 100; step++) {
          time.advance(100);
          await new Promise((resolve) => setImmediate(resolve));
        }
        // ten seconds, at least 250 ms apart
        expect(began.length).toBeLessThanOrEqual(41);
        await made.stop();
      }),
      { numRuns: 20 },
    );
  });
});
