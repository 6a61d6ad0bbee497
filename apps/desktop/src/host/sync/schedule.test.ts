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

  describe('and a network that is up again', () => {
    /** Rounds that a test ends one by one. */
    function byHand() {
      const time = new TestTime();
      const ends: ((end: RoundEnd) => void)[] = [];
      const made = new Schedule(
        // the longest wait that may be drawn
        { clock: time, timer: time, random: { ...seededRandom('s'), fraction: () => 0.999999 } },
        () => new Promise((resolve) => void ends.push(resolve)),
      );
      const end = (how: RoundEnd) => ends.at(-1)?.(how);
      const began = (rounds: number) => until(() => ends.length === rounds);
      const atRest = () => until(() => time.waits.length === 1);
      return { time, made, end, began, atRest, count: () => ends.length };
    }

    it('begin at once, however long the wait would be', async () => {
      const { made, end, began, atRest } = byHand();
      void made.wake();
      end(failed);
      await atRest();
      void made.wakeChanged();
      await began(2);
      end(done);
      await atRest();
      await made.stop();
    });

    it('begin once more when the one under way fails, for all who told it, and then wait as after two failures', async () => {
      const { time, made, end, began, atRest, count } = byHand();
      const first = made.wake();
      const told = [made.wakeChanged(), made.wakeChanged(), made.wakeChanged()];
      end(failed);
      await began(2);
      expect(time.waits).toEqual([]);
      end(failed);
      await Promise.all([first, ...told]);
      await atRest();
      expect(count()).toBe(2);
      expect(time.waits).toEqual([2000]);
      await made.stop();
    });

    it('begin again for each time that it comes up, also during the round that was begun for it', async () => {
      const { made, end, began, atRest, count } = byHand();
      void made.wake();
      for (let round = 2; round <= 4; round++) {
        void made.wakeChanged();
        end(failed);
        await began(round);
      }
      end(failed);
      await atRest();
      expect(count()).toBe(4);
      await made.stop();
    });

    it('begin no round for an earlier one: what came while a round was carried through is answered', async () => {
      const { made, end, began, atRest, count } = byHand();
      void made.wake();
      void made.wakeChanged();
      end(done);
      await began(2);
      end(failed);
      await atRest();
      void made.wakeChanged();
      await began(3);
      // no round was under way when it was told
      end(failed);
      await atRest();
      expect(count()).toBe(3);
      await made.stop();
    });

    it('do not begin for any other call that comes while one fails', async () => {
      const { made, end, atRest, count } = byHand();
      void made.wake();
      void made.wake();
      end(failed);
      await atRest();
      expect(count()).toBe(1);
      await made.stop();
    });

    it('wait as long as the service asked, also when it came up during the round that was told so', async () => {
      const { time, made, end, began, atRest, count } = byHand();
      void made.wake();
      void made.wakeChanged();
      end({ kind: 'failed', retryAfterMs: 30_000 });
      await atRest();
      void made.wakeChanged();
      time.advance(29_999);
      void made.wakeChanged();
      expect(count()).toBe(1);
      time.advance(1);
      await began(2);
      end(done);
      await atRest();
      await made.stop();
    });

    it('do not begin when somebody else must act first, or after the end', async () => {
      const paused = byHand();
      const ended = [paused.made.wake(), paused.made.wakeChanged()];
      paused.end({ kind: 'paused' });
      await ended[0];
      expect(paused.time.waits).toEqual([]);
      const stopped = byHand();
      void stopped.made.wake();
      void stopped.made.wakeChanged();
      const stopping = stopped.made.stop();
      stopped.end(failed);
      await stopping;
      await stopped.made.wakeChanged();
      expect(stopped.count()).toBe(1);
    });
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
