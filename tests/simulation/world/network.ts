import { errorEnvelope } from '@samla/api-client/envelope';
import type { Answer, Central } from '../server/central.ts';
import { openStream } from './stream.ts';
import type { Scheduler } from './scheduler.ts';
import type { Time } from './time.ts';

/** What the line does to one request. */
export type Fault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'lostAnswer' }
  | { readonly kind: 'halfOpen' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** the answer takes long, and others come before it */
  | { readonly kind: 'lateAnswer'; readonly milliseconds: number }
  /** something between answers with a page of its own */
  | { readonly kind: 'page'; readonly status: number; readonly retryAfterSeconds: number | null };

/** What a line needs to know of the machine at its end. */
export interface LineEnd {
  /** false when the program that asked is dead */
  readonly alive: () => boolean;
  readonly subjectOf: (token: string) => string | null;
  readonly fault: (path: string, body: string) => Fault | null;
  /** the program sends something, whatever becomes of it */
  readonly sending: (path: string, body: string) => void;
  /** an answer of the API has come to the program */
  readonly received: (path: string, answer: Answer) => void;
}

/** The `fetch` of one program: the client's own code up to here, the server's own router behind. */
export function line(server: Central, scheduler: Scheduler, time: Time, end: LineEnd): typeof fetch {
  async function serve(path: string, body: string, subject: string | null): Promise<Answer> {
    if (!server.up) throw lineBroken();
    if (subject === null) {
      const message = 'Inloggningen gäller inte längre. Logga in igen.';
      return errorEnvelope({ code: 'signInNeeded', message });
    }
    try {
      return await server.answer(path, JSON.parse(body), subject);
    } catch (error) {
      throw lineBroken(error);
    }
  }

  const later = (milliseconds: number) => new Promise<void>((go) => time.after(milliseconds, go));

  async function travel(path: string, body: string, token: string): Promise<Response> {
    end.sending(path, body);
    const fault = end.fault(path, body);
    await scheduler.park();
    if (fault?.kind === 'cut') throw lineBroken();
    if (fault?.kind === 'delay') await later(fault.milliseconds);
    // by the length of what was asked, so that chance is not asked for it
    if (fault?.kind === 'page') return page(fault.status, fault.retryAfterSeconds, body.length % 2 === 0);
    if (fault?.kind === 'halfOpen') return never();
    const ask = () => serve(path, body, end.subjectOf(token));
    if (fault?.kind === 'duplicate') void scheduler.park().then(ask).catch(ignoreAnswer);
    const answer = await ask();
    if (fault?.kind === 'lateAnswer') await later(fault.milliseconds);
    await scheduler.park();
    if (fault?.kind === 'lostAnswer') throw lineBroken();
    if (!end.alive()) return never();
    end.received(path, answer);
    return responseOf(answer);
  }

  return async (input, init) => {
    const signal = init?.signal ?? null;
    signal?.throwIfAborted();
    if (!end.alive()) throw lineBroken();
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    const headers = init?.headers as Readonly<Record<string, string>>;
    const token = (headers['authorization'] ?? '').slice('Bearer '.length);
    if (path === 'sync.pokes') {
      const { deviceId } = JSON.parse(url.searchParams.get('input') ?? '{}') as { deviceId: string };
      return openStream(server, scheduler, time, { end, token, deviceId, signal });
    }
    const answer = travel(path, typeof init?.body === 'string' ? init.body : '', token);
    return signal ? orAborted(answer, signal) : answer;
  };
}

/** Nothing came back, or too little. */
function lineBroken(cause?: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

function ignoreAnswer(error: unknown): void {
  // the second copy's answer has nobody to go to
  if (!(error instanceof TypeError)) throw error;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function orAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const json = new Headers({ 'content-type': 'application/json' });

/** As much of a response as the client reads; no bytes are made of it. */
function responseOf({ status, body }: Answer): Response {
  const ok = status < 400;
  return { ok, status, headers: json, body: null, json: async () => body } as Partial<Response> as Response;
}

/** A page of a proxy, a gateway or a sign-in of the network, or its own sort of JSON. */
function page(status: number, retryAfterSeconds: number | null, isJson: boolean): Response {
  const headers = new Headers({ 'content-type': isJson ? 'application/json' : 'text/html' });
  if (retryAfterSeconds !== null) headers.set('retry-after', String(retryAfterSeconds));
  const said = async () => ({ message: 'Forbidden' });
  return { ok: false, status, headers, body: null, json: said } as Partial<Response> as Response;
}
