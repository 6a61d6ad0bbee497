/**
 * A two-way line that carries whole messages as bytes, in order. What lies underneath (memory, MessagePort,
 * WebSocket) is an adapter's business; link and server know only this.
 */
export interface Connection {
  /** Sends one message. On a line that is not open the message is dropped: whoever sends learns of it by `lost` or `closed`. */
  send(message: Uint8Array<ArrayBuffer>): void;
  /** Begins delivery to the one listener. Called once, before anything is sent. */
  listen(listener: ConnectionListener): void;
  /** Gives this line up. The other side hears `closed`, with the reason where the transport can carry it. */
  close(reason: string): void;
}

export interface ConnectionListener {
  /** Messages can be sent from now on. Called again each time that a reconnecting line is back. */
  opened(): void;
  message(message: Uint8Array): void;
  /** The line is down and being made again; what was on its way is lost. Only from a reconnecting line. */
  lost(reason: string): void;
  /** The line is down for good. */
  closed(reason: string): void;
}

/** The bytes of what a transport delivered, or null when it is anything but bytes. */
export function bytesOf(data: unknown): Uint8Array | null {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return null;
}

/** Why a line is closed on a peer that sent something other than bytes. */
export const NOT_BYTES = 'a message that is not bytes';
