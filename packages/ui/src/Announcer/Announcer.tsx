import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { enqueue, speak } from './queue.ts';
import type { Announcement } from './queue.ts';

/**
 * Says `text` politely. Of several on the same topic within the delay only the last is said. An empty text takes back what
 * was said and what waits: nothing of it is left in the page.
 */
export type Announce = (text: string, topic?: string) => void;

const AnnounceContext = createContext<Announce | null>(null);

interface AnnouncerProviderProps {
  readonly children: ReactNode;
  /** Milliseconds to wait for a newer text. */
  readonly delay?: number;
}

/** Owns the one polite live region of the application. */
export function AnnouncerProvider({ children, delay = 300 }: AnnouncerProviderProps) {
  const [text, setText] = useState('');
  const waiting = useRef<readonly Announcement[]>([]);
  const timer = useRef<number | null>(null);

  const announce = useCallback<Announce>(
    (said, topic = said) => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      if (said === '') {
        waiting.current = [];
        timer.current = null;
        return setText('');
      }
      waiting.current = enqueue(waiting.current, { topic, text: said });
      timer.current = window.setTimeout(() => {
        const batch = waiting.current;
        waiting.current = [];
        timer.current = null;
        setText((before) => speak(batch, before));
      }, delay);
    },
    [delay],
  );

  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
    },
    [],
  );

  return (
    <AnnounceContext value={announce}>
      {children}
      <Hidden>
        {/* the second name keeps it heard while a dialog hides the rest of the page */}
        <span role="status" data-announcer data-live-announcer>
          {text}
        </span>
      </Hidden>
    </AnnounceContext>
  );
}

/** The voice of the application. Throws outside an `AnnouncerProvider`: a silent component would be an error nobody hears. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce needs an AnnouncerProvider above it');
  return announce;
}
