import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, spanOf } from './axis.ts';
import { dayNumber, dayText, isoDay } from './days.ts';
import { lanesOf } from './lanes.ts';
import { layoutRow } from './layout.ts';
import { periodKey } from './periodKey.ts';

const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-12-31') });
const period = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 900 }), isOpen: fc.boolean() })
  .map(({ from, length, isOpen }) => ({
    from: isoDay(from),
    to: isOpen ? null : isoDay(from + length),
    words: 'Placering i familjehem',
  }));
const periods = fc
  .array(period, { minLength: 1, maxLength: 8 })
  .map((all) => all.sort((a, b) => a.from.localeCompare(b.from)));

describe('days', () => {
  test('a day and its number are the same thing', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(dayNumber(isoDay(one))).toBe(one);
      }),
    );
    expect(dayText('2025-03-01')).toBe('1 mars 2025');
  });

  test.each(['2025-02-30', '2025-2-3', 'i dag', '2025-13-01'])('%s is no date', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('axis', () => {
  test('every day that is told is on it, and it begins and ends with a month', () => {
    fc.assert(
      fc.property(periods, day, (all, now) => {
        const span = spanOf(all, isoDay(now));
        expect(isoDay(span.from).slice(8)).toBe('01');
        expect(isoDay(span.to).slice(8)).toBe('01');
        for (const date of [isoDay(now), ...all.flatMap((one) => [one.from, one.to ?? one.from])]) {
          expect(dayNumber(date)).toBeGreaterThanOrEqual(span.from);
          expect(dayNumber(date)).toBeLessThan(span.to);
        }
      }),
    );
  });

  test('named months are apart, in order, and the first says its year', () => {
    fc.assert(
      fc.property(periods, day, fc.integer({ min: 150, max: 1200 }), (all, now, width) => {
        const span = spanOf(all, isoDay(now));
        const marks = marksOf(span, width, 40);
        const scale = width / (span.to - span.from);
        marks.slice(1).forEach((mark, place) => {
          // months are not equally long: three days less in February
          expect((mark.day - (marks[place]?.day ?? 0)) * scale).toBeGreaterThan(40 * 0.9);
        });
        if (marks[0]) expect(marks[0].lines.at(-1)).toMatch(/^\d{4}$/);
      }),
    );
  });
});

describe('lanes', () => {
  test('two in a lane never touch', () => {
    const extent = fc
      .record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 200 }) })
      .map(({ start, length }) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(extent), (extents) => {
        const ordered = extents.sort((a, b) => a.start - b.start);
        const lanes = lanesOf(ordered, 8);
        ordered.forEach((one, place) => {
          for (const [other, next] of ordered.slice(place + 1).entries()) {
            if (lanes[place + 1 + other] === lanes[place])
              expect(next.start).toBeGreaterThanOrEqual(one.end + 8);
          }
        });
        expect(Math.max(-1, ...lanes)).toBeLessThan(Math.max(extents.length, 1));
      }),
    );
  });
});

describe('a row', () => {
  const measure = (text: string) => [...text].length * 7;

  test('bars have their true place, words are whole and inside, targets are large enough', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 120, max: 1200 }), (all, width) => {
        const span = spanOf(all, all[0]?.from ?? '2020-01-01');
        const { boxes, height } = layoutRow(all, span, { width, bar: 8, line: 16, measure });
        const scale = width / (span.to - span.from);
        boxes.forEach((box, place) => {
          const one = all[place];
          if (one === undefined) throw new Error('no period');
          expect(box.bar.x).toBeCloseTo((dayNumber(one.from) - span.from) * scale, 6);
          if (one.to === null) expect(box.bar.x + box.bar.width).toBeGreaterThanOrEqual(width - 1e-6);
          expect(box.width * Math.round((box.height - 12) / 16)).toBeGreaterThanOrEqual(
            measure(one.words) * 0.6,
          );
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.width).toBeGreaterThanOrEqual(24 - 1e-6);
          expect(box.height).toBeGreaterThanOrEqual(24);
          expect(box.top + box.height).toBeLessThanOrEqual(height);
          expect(box.x).toBeLessThanOrEqual(box.bar.x + 1e-6);
          expect(box.x + box.width).toBeGreaterThanOrEqual(box.bar.x + box.bar.width - 1e-6);
        });
      }),
    );
  });
});

test('keys stay in the row and stop at its ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.constantFrom('ArrowRight', 'ArrowLeft', 'Home', 'End', 'ArrowUp')),
      (count, keys) => {
        let at = 0;
        for (const key of keys) at = periodKey(key, at, count) ?? at;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(count);
      },
    ),
  );
  expect(periodKey('ArrowUp', 0, 3)).toBeNull();
  expect(periodKey('End', 0, 3)).toBe(2);
});
