import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FrameError, toHostFrameSchema, toPageFrameSchema } from './frames.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (message: Uint8Array): unknown => decodeFrame(message, toHostFrameSchema, 1000);

describe('frames', () => {
  it('come out as they went in, whatever the input', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1 }), (input, id) => {
        const frame = { type: 'request', id, kind: 'query', path: 'a.b', input } as const;
        const decoded = decodeFrame(encodeFrame(frame, 1_000_000), toHostFrameSchema, 1_000_000);
        expect(JSON.stringify(decoded)).toBe(JSON.stringify(frame));
      }),
    );
  });

  it('are refused with a reason, never with another error, whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (message) => {
        expect(() => decode(message)).toThrow(FrameError);
      }),
    );
  });

  it.each([
    ['no JSON', '{', 'a frame that is not JSON in UTF-8'],
    ['no object', '7', 'an unknown frame'],
    ['an unknown kind', '{"type":"eval","id":1}', 'an unknown frame'],
    ['a number below one', '{"type":"cancel","id":0}', 'an unknown frame'],
    ['an unknown key', '{"type":"cancel","id":1,"all":true}', 'an unknown frame'],
    ['a frame of the other direction', '{"type":"done","id":1}', 'an unknown frame'],
    ['no path', '{"type":"request","id":1,"kind":"query","path":""}', 'an unknown frame'],
    ['more than the limit', `"${'x'.repeat(1000)}"`, 'a frame of 1002 bytes; at most 1000'],
  ])('are refused when they hold %s', (_what, text, reason) => {
    expect(() => decode(bytes(text))).toThrow(new FrameError(reason));
  });

  it('are refused when they are not UTF-8', () => {
    expect(() => decode(Uint8Array.of(0x22, 0xe5, 0x22))).toThrow('not JSON in UTF-8');
  });

  it('to the page carry no error without a code that tells what to do', () => {
    const frame = { type: 'error', id: 1, error: { code: -32600, message: 'no', data: {} } };
    expect(() => decodeFrame(bytes(JSON.stringify(frame)), toPageFrameSchema, 1000)).toThrow(FrameError);
  });
});
