import { useEffect, useRef } from 'react';
import { useAnnounce } from '../Announcer/index.ts';

/** So long nothing must change before the result is read aloud, in milliseconds. */
const PAUSE = 1000;

/** Reads the result aloud when it has changed and then stood still; not how it first stands. */
export function useResultSpeech(said: string | null, isCalculating: boolean): void {
  const announce = useAnnounce();
  const known = useRef(said);
  useEffect(() => {
    if (said === null || isCalculating || said === known.current) return undefined;
    const timer = window.setTimeout(() => {
      known.current = said;
      announce(said, 'calculation');
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [said, isCalculating, announce]);
}
