import { APP_ORIGIN } from '../wire/page-line.ts';

/** What tells who sent a message: the frame, or null when it is gone. */
export interface Sender {
  readonly senderFrame: {
    readonly url: string;
    readonly parent: unknown;
    readonly detached: boolean;
  } | null;
}

/**
 * Whether a message came from our own page: the outermost frame, still there, at our very origin. A frame that is gone
 * (null), a subframe and an empty or `about:blank` address are all refused.
 */
export function isOwnPage({ senderFrame: frame }: Sender): boolean {
  return frame !== null && !frame.detached && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}
