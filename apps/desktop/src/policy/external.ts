import { isLoopback } from './loopback.ts';

/**
 * The address to open in the system browser, written anew by the URL parser, or null when it may not be opened:
 * https to a listed origin without user name, or http to a listed origin on this computer (a demo identity provider).
 */
export function externalAddress(address: string, origins: readonly string[]): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  const plain = url.username === '' && url.password === '';
  return safe && plain && origins.includes(url.origin) ? url.href : null;
}
