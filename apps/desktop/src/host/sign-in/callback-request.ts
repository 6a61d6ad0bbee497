import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as the listener receives it. */
export interface ReceivedRequest {
  readonly method?: string | undefined;
  /** the request target: path and query */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** What the one awaited request looks like. */
export interface Expected {
  /** the literal loopback address with its port */
  readonly host: string;
  readonly path: string;
  readonly state: string;
}

export type Verdict =
  | { readonly kind: 'callback'; readonly search: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 | 414 | 421 };

/** The longest callback that is read; a code, a state and an issuer need a few hundred characters. */
const LONGEST_TARGET = 4096;

const refused = (status: 400 | 403 | 404 | 405 | 414 | 421): Verdict => ({ kind: 'refused', status });

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether the browser says that it fetched this for a picture, a script or in advance, not because someone went there. */
function isNotNavigation(headers: IncomingHttpHeaders): boolean {
  const destination = headers['sec-fetch-dest'];
  const purpose = [headers['sec-purpose'], headers['purpose'], headers['x-moz']].flat().join(' ');
  return (
    (destination !== undefined && destination !== 'document') || /prefetch|prerender|preview/.test(purpose)
  );
}

/**
 * Judges a request to the loopback listener (RFC 8252 7.3, 8.3). Whatever is refused leaves the listener waiting:
 * another program of this machine, or a page with a forged form, must not be able to end a sign-in.
 */
export function judge(request: ReceivedRequest, expected: Expected): Verdict {
  const target = request.url ?? '';
  // another name for this address: DNS rebinding
  if (request.headers.host !== expected.host) return refused(421);
  if (target.length > LONGEST_TARGET) return refused(414);
  const [path = '', query = ''] = target.split('?', 2);
  if (path !== expected.path) return refused(404);
  if (request.method !== 'GET') return refused(405);
  if (isNotNavigation(request.headers)) return refused(403);
  const parameters = new URLSearchParams(query);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return refused(400);
  if (!sameText(parameters.get('state') ?? '', expected.state)) return refused(403);
  if (parameters.has('code') === parameters.has('error')) return refused(400);
  return { kind: 'callback', search: query };
}
