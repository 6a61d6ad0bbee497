import type { DeviceId } from '@samla/case-model/ids';
import type { Poke } from '@samla/api-client/schemas';
import type { Central } from '../server/central.ts';
import type { Scheduler } from './scheduler.ts';
import type { LineEnd } from './network.ts';
import type { Time } from './time.ts';

/** Changes of so many milliseconds are one poke, as in the API. */
const COALESCE = 100;

export interface StreamRequest {
  readonly end: LineEnd;
  readonly token: string;
  readonly deviceId: string;
  readonly signal: AbortSignal | null;
}

const encoder = new TextEncoder();
const connected = encoder.encode('event: connected\ndata: {}\n\n');
const encoded = (poke: Poke) => encoder.encode(`data: ${JSON.stringify(poke)}\n\n`);
const events = new Headers({ 'content-type': 'text/event-stream' });

/** The stream of pokes as server-sent events. Pokes may be lost on the way, and the line may break at any time. */
export async function openStream(
  server: Central,
  scheduler: Scheduler,
  time: Time,
  { end, token, deviceId, signal }: StreamRequest,
): Promise<Response> {
  await scheduler.park();
  signal?.throwIfAborted();
  const subject = end.subjectOf(token);
  if (!server.up || end.fault('sync.pokes', '')) throw new TypeError('fetch failed');
  if (subject === null) return { status: 401, headers: events, body: null } as Partial<Response> as Response;

  const chunks: (Uint8Array | null)[] = [connected, encoded({ poke: true })];
  let wake: () => void = () => undefined;
  const put = (chunk: Uint8Array | null) => {
    chunks.push(chunk);
    wake();
  };
  let ended = false;
  const coming = new Set<Poke['about']>();
  const close = () => {
    if (ended) return;
    ended = true;
    remove();
    put(null);
  };
  const remove = server.listen(subject, deviceId as DeviceId, {
    poke: (poke) => {
      if (coming.has(poke.about)) return;
      coming.add(poke.about);
      time.after(COALESCE, () => {
        coming.delete(poke.about);
        // a poke says nothing, so the line may lose it
        if (!ended && end.fault('sync.pokes', '') === null) put(encoded(poke));
      });
    },
    end: close,
  });
  signal?.addEventListener('abort', close, { once: true });
  const reader = {
    async read() {
      while (chunks.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const chunk = chunks.shift();
      return chunk ? { done: false, value: chunk } : { done: true, value: undefined };
    },
    async cancel() {
      close();
    },
  };
  const body = { getReader: () => reader, cancel: reader.cancel };
  return { status: 200, redirected: false, headers: events, body } as unknown as Response;
}
