import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordOrder } from './records.ts';

const row = fc.record({
  index: fc.integer({ min: -1, max: 5 }),
  time: fc.nat(8),
  entries: fc.integer({ min: 1, max: 3 }),
});

it('gives every case its entries by time, without gaps, as a plain sort does (property)', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3000, size: 'large' }), (rows) => {
      const order = new RecordOrder();
      for (const { index, time, entries } of rows) order.add(index, time, index < 0 ? 0 : entries);
      const counts = order.settle(6, 2);
      for (let index = 0; index < 6; index++) {
        const own = rows.map((one, at) => ({ ...one, at })).filter((one) => one.index === index);
        let seq = 2;
        for (const one of own.sort((a, b) => a.time - b.time || a.at - b.at)) {
          expect(order.seqOf(one.at)).toBe(seq);
          seq += one.entries;
        }
        expect(counts[index]).toBe(seq - 2);
      }
    }),
    { numRuns: 40 },
  );
});
