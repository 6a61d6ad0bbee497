import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month, SupportMonth } from './input.ts';
import { jobStimulus } from './job-stimulus.ts';
import { addMonths } from './months.ts';

const row = (first: string, pattern: string): SupportMonth[] =>
  Array.from(pattern, (mark, at) => ({ month: addMonths(first as Month, at), granted: mark === '1' }));
const at = (history: SupportMonth[], month: string) => jobStimulus(history, month as Month);

describe('the job stimulus', () => {
  test('six months in a row open it from the seventh, for 24 months', () => {
    const history = row('2025-01', '111111');
    expect(at(history, '2025-06')).toEqual({ active: false, period: null, qualified: 5 });
    expect(at(history, '2025-07')).toMatchObject({
      active: true,
      period: { from: '2025-07', to: '2027-06' },
    });
    expect(at(history, '2027-06')).toMatchObject({ active: true });
    expect(at(history, '2027-07')).toMatchObject({ active: false, period: null });
  });

  test('a rejection breaks the row of six, and so does a month without an answer', () => {
    expect(at(row('2025-01', '1111101'), '2025-08')).toMatchObject({ active: false, qualified: 1 });
    const gap = [...row('2025-01', '11111'), ...row('2025-07', '1')];
    expect(at(gap, '2025-08')).toMatchObject({ active: false, qualified: 1 });
  });

  test('it runs on through months of self-support', () => {
    expect(at(row('2025-01', '111111000000000'), '2026-12')).toMatchObject({ active: true });
  });

  test('after the 24 months six new ones are needed', () => {
    const history = row('2023-01', '1'.repeat(35));
    expect(at(history, '2025-07')).toMatchObject({ active: false, qualified: 0 });
    expect(at(history, '2025-12')).toMatchObject({ active: false, qualified: 5 });
    expect(at(row('2023-01', '1'.repeat(36)), '2026-01')).toMatchObject({
      active: true,
      period: { from: '2026-01', to: '2027-12' },
    });
  });

  test('the month itself and later ones decide nothing', () => {
    expect(at(row('2025-01', '1111111111'), '2025-06')).toMatchObject({ active: false, qualified: 5 });
  });

  test('no history, no stimulus', () => {
    expect(at([], '2025-06')).toEqual({ active: false, period: null, qualified: 0 });
  });

  test('the order of the history does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 60 }).chain((marks) =>
          fc.tuple(
            fc.constant(marks),
            fc.shuffledSubarray(
              marks.map((_, index) => index),
              { minLength: marks.length, maxLength: marks.length },
            ),
          ),
        ),
        fc.nat(70),
        ([marks, order], months) => {
          const history = row('2024-01', marks.map((mark) => (mark ? '1' : '0')).join(''));
          const shuffled = order.flatMap((index) => history[index] ?? []);
          const month = addMonths('2024-01' as Month, months);
          expect(jobStimulus(shuffled, month)).toEqual(jobStimulus(history, month));
        },
      ),
    );
  });
});
