/** Whether a host name is this computer itself (RFC 8252 7.3: the address, as names can be pointed elsewhere). */
export function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]';
}

/**
 * Whether a request came to this very address. A page elsewhere whose name was pointed at this computer (DNS
 * rebinding) still sends its own name.
 * @param host the `Host` header
 */
export function isOwnHost(host: string | undefined, origin: string): boolean {
  return host === new URL(origin).host;
}

/** Whether a request was made by the program's own page. @param from the `Origin` header */
export function isOwnOrigin(from: string | undefined, origin: string): boolean {
  return from === origin;
}
