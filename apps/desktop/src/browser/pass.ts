import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Random } from '../host/ports.ts';

/** Who may see the pages: the browser that was given the one-time address, for as long as it keeps the cookie. */
export interface Pass {
  /** the one-time token of the address that is printed at start */
  readonly token: string;
  /** the `Set-Cookie` header for the first who brings the token; null for everyone after */
  redeem(token: string): string | null;
  /** whether a `Cookie` header holds a cookie of ours */
  admits(cookies: string | undefined): boolean;
}

/**
 * @param secret signs the cookie; kept over restarts, so that an open page finds its host again
 * @param port part of the cookie's name and signature: cookies are shared by all ports of a host
 */
export function createPass(secret: Uint8Array, port: number, random: Random): Pass {
  const name = `samla-${port}`;
  const token = base64(random.bytes(32));
  let used = false;
  const sign = (id: string): string =>
    createHmac('sha256', secret).update(`${port}.${id}`).digest('base64url');

  return {
    token,
    redeem(given) {
      if (used || !sameText(given, token)) return null;
      used = true;
      const id = base64(random.bytes(16));
      return `${name}=${id}.${sign(id)}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits(cookies) {
      return (cookies ?? '').split(';').some((cookie) => {
        const [key, value = ''] = cookie.trim().split('=', 2);
        const [id = '', signature = ''] = value.split('.', 2);
        return key === name && id !== '' && sameText(signature, sign(id));
      });
    },
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** In a time that tells nothing of how much was right. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
