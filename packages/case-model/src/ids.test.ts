import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseIdSchema, commandIdSchema, uuidV7 } from './ids.ts';

const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuidV7 (RFC 9562 section 5.7)', () => {
  test('is a version 7 UUID of the right variant, for every moment and every random', () => {
    fc.assert(
      fc.property(moments, random, (at, bytes) => {
        const id = uuidV7(at, bytes);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(commandIdSchema.parse(id)).toBe(id);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  test('of a later millisecond sorts after, whatever the random', () => {
    fc.assert(
      fc.property(moments, moments, random, random, (a, b, bytesA, bytesB) => {
        fc.pre(a < b);
        expect(uuidV7(a, bytesA) < uuidV7(b, bytesB)).toBe(true);
      }),
    );
  });

  test('keeps 74 random bits: another random is another id', () => {
    const seen = new Set(
      Array.from({ length: 64 }, (_, bit) => uuidV7(0, Uint8Array.of(0, bit, ...Array(8).fill(0)))),
    );
    expect(seen.size).toBe(64);
  });

  test('refuses too few random bytes', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
  });

  test('is the version of the RFC’s own example', () => {
    // RFC 9562 appendix A.6: 2022-02-22 14:22:22 GMT-5
    const bytes = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
});

describe('ids at the border', () => {
  test('are lower case, so that one id has one spelling', () => {
    expect(caseIdSchema.parse('5A111A00-00E0-4000-8000-000000000001')).toBe(
      '5a111a00-00e0-4000-8000-000000000001',
    );
  });

  test('a command id is of version 7: ids of imported rows can be computed and must not be probed', () => {
    expect(commandIdSchema.safeParse('5a111a00-00e0-5000-8000-000000000001').success).toBe(false);
    expect(commandIdSchema.safeParse('not an id').success).toBe(false);
  });
});
