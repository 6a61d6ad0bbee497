import { epochOf, instantOf } from '@samla/case-model/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ended, KEPT_EVERY, passed, reached, readAway, resumed, type Away } from './away.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TOLERANCE = 75 * MINUTE;
const start = 1_800_000_000_000;

const wrongBy = fc.integer({ min: -20 * DAY, max: 20 * DAY });
const step = fc.oneof(
  fc.record({ kind: fc.constant('runs'), ms: fc.nat(10 * HOUR) }),
  /** both clocks stop to be looked at, and the one that nobody can set stands still */
  fc.record({ kind: fc.constant('sleeps'), ms: fc.nat(3 * DAY) }),
  fc.record({ kind: fc.constant('isOff'), ms: fc.nat(3 * DAY) }),
  /** the program stops at once, with at most this much that it had not written down */
  fc.record({ kind: fc.constant('dies'), ms: fc.nat(KEPT_EVERY) }),
  fc.record({ kind: fc.constant('clockIsSet'), ms: wrongBy }),
);
type Step = { readonly kind: 'runs' | 'sleeps' | 'isOff' | 'dies' | 'clockIsSet'; readonly ms: number };

/** A computer that the server answered once, and what befell it since. */
class Computer {
  real = start;
  ran = 0;
  setBy: number;
  away: Away;
  constructor(setBy: number, serverAnswersWith: 'itsTime' | 'nothing' = 'itsTime') {
    this.setBy = setBy;
    this.away = reached(this.wall, serverAnswersWith === 'itsTime' ? instantOf(start) : null);
  }

  get wall() {
    return instantOf(this.real + this.setBy);
  }

  get since() {
    return this.real - start;
  }

  take({ kind, ms }: Step): void {
    switch (kind) {
      case 'runs':
        this.real += ms;
        this.ran += ms;
        this.away = passed(this.away, this.wall, ms);
        return;
      case 'sleeps':
        this.real += ms;
        this.away = passed(this.away, this.wall, 0);
        return;
      case 'isOff':
        this.away = ended(this.away);
        this.real += ms;
        this.away = resumed(this.away, this.wall, 0);
        return;
      case 'dies':
        this.real += ms;
        this.ran += ms;
        this.away = resumed(this.away, this.wall, 0);
        return;
      case 'clockIsSet':
        this.setBy = ms;
    }
  }
}
const steps = (...kinds: Step['kind'][]) =>
  fc.array(step.filter(({ kind }) => kinds.includes(kind as Step['kind'])) as fc.Arbitrary<Step>, {
    maxLength: 20,
  });

describe('the time without the server', () => {
  it('is what has passed when nobody sets the clock, whatever it shows, but for a quarter of an hour for each sudden end', () => {
    fc.assert(
      fc.property(wrongBy, steps('runs', 'sleeps', 'dies'), (setBy, all) => {
        // a clock that is ahead is told by the server's time after a restart or sleep, which is its own test
        const computer = new Computer(Math.min(setBy, TOLERANCE));
        let sudden = 0;
        for (const one of all) {
          computer.take(one);
          if (one.kind === 'dies') sudden++;
          expect(computer.away.countedMs).toBeGreaterThanOrEqual(computer.since);
          expect(computer.away.countedMs).toBeLessThanOrEqual(computer.since + sudden * KEPT_EVERY);
        }
      }),
    );
  });

  it('is never less than what the program has run, however the clock is set and the program ended', () => {
    fc.assert(
      fc.property(
        wrongBy,
        steps('runs', 'sleeps', 'isOff', 'dies', 'clockIsSet'),
        fc.constantFrom('itsTime' as const, 'nothing' as const),
        (setBy, all, answers) => {
          const computer = new Computer(setBy, answers);
          for (const one of all) {
            const before = computer.away.countedMs;
            computer.take(one);
            expect(computer.away.countedMs).toBeGreaterThanOrEqual(computer.ran);
            expect(computer.away.countedMs).toBeGreaterThanOrEqual(before);
          }
        },
      ),
    );
  });

  it('hides nothing once the clock is right and the program has been started by it, whatever the clock showed before', () => {
    fc.assert(
      fc.property(
        wrongBy,
        steps('runs', 'sleeps', 'isOff', 'dies', 'clockIsSet'),
        fc.nat(20 * DAY),
        fc.integer({ min: -TOLERANCE, max: TOLERANCE }),
        (setBy, all, off, slack) => {
          const computer = new Computer(setBy);
          for (const one of all) computer.take(one);
          computer.take({ kind: 'clockIsSet', ms: slack });
          computer.take({ kind: 'isOff', ms: off });
          expect(computer.away.countedMs).toBeGreaterThanOrEqual(computer.since - TOLERANCE + slack);
        },
      ),
    );
  });

  it('is told by the server’s time too when a sleeping machine wakes with its clock put right', () => {
    const computer = new Computer(10 * DAY);
    computer.setBy = 0;
    computer.take({ kind: 'sleeps', ms: 9 * DAY });
    expect(computer.away.countedMs).toBeGreaterThanOrEqual(9 * DAY - TOLERANCE);
  });

  it('lets nobody go early whose clock is an hour wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: -HOUR, max: HOUR }), fc.nat(3 * DAY), (setBy, off) => {
        const computer = new Computer(setBy);
        computer.take({ kind: 'isOff', ms: off });
        expect(computer.away.countedMs).toBe(off);
      }),
    );
  });

  it('goes on from what an older program kept', () => {
    const at = (ms: number) => instantOf(start + ms);
    const kept = { reachedAt: at(0), latest: at(5 * HOUR), ranMs: 7 * HOUR };
    const away = resumed(readAway(kept), at(6 * HOUR), 0);
    expect(away.countedMs).toBe(8 * HOUR);
    expect(epochOf(away.at)).toBe(start + 6 * HOUR);
  });
});
