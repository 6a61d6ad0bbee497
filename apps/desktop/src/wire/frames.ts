import { z } from 'zod';

/** Bytes of one frame. A note is at most some hundred kilobytes; a window of a worklist far less than the page's limit. */
export const FRAME_LIMITS = { toHost: 2 * 1024 * 1024, toPage: 16 * 1024 * 1024 } as const;

const id = z.int().positive();

/** Both sides say it so that a dead line is noticed; `answer` frames are not answered again. */
const pingFrame = z.strictObject({ type: z.literal('ping'), answer: z.boolean() });

export const toHostFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('request'),
    id,
    kind: z.enum(['query', 'mutation', 'subscription']),
    path: z.string().min(1).max(200),
    /** absent: undefined */
    input: z.unknown().optional(),
    /** of a resumed subscription: the last event that arrived */
    lastEventId: z.string().min(1).max(1000).optional(),
  }),
  z.strictObject({ type: z.literal('cancel'), id }),
  pingFrame,
]);
export type ToHostFrame = z.infer<typeof toHostFrameSchema>;

export const errorShapeSchema = z.strictObject({
  code: z.int(),
  message: z.string(),
  data: z.looseObject({ code: z.string() }),
});

export const toPageFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('data'),
    id,
    /** a subscription's first frame: it runs, and nothing has happened yet */
    started: z.literal(true).optional(),
    /** absent: undefined */
    data: z.unknown().optional(),
    /** of a tracked event */
    eventId: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('error'), id, error: errorShapeSchema }),
  z.strictObject({ type: z.literal('done'), id }),
  pingFrame,
]);
export type ToPageFrame = z.infer<typeof toPageFrameSchema>;

/** A message that breaks the protocol. The line is closed with its message as the reason. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The bytes of a frame: JSON in UTF-8.
 * @param limit bytes
 * @throws FrameError when the frame is larger than the limit
 */
export function encodeFrame(frame: ToHostFrame | ToPageFrame, limit: number): Uint8Array<ArrayBuffer> {
  const bytes = encoder.encode(JSON.stringify(frame));
  if (bytes.byteLength > limit)
    throw new FrameError(`a frame of ${bytes.byteLength} bytes; at most ${limit}`);
  return bytes;
}

/**
 * The frame in a message.
 * @param limit bytes
 * @throws FrameError on anything that is not a frame of the schema; its message holds nothing of the content
 */
export function decodeFrame<T>(message: Uint8Array, schema: z.ZodType<T>, limit: number): T {
  if (message.byteLength > limit) {
    throw new FrameError(`a frame of ${message.byteLength} bytes; at most ${limit}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(decoder.decode(message));
  } catch {
    throw new FrameError('a frame that is not JSON in UTF-8');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new FrameError('an unknown frame');
  return parsed.data;
}
