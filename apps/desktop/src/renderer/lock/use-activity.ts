import { useEffect } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';

/** Milliseconds between two words to the host: far less than the time after which it locks. */
const AT_MOST_EVERY = 30_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the host that somebody is at the keyboard, so that it does not lock while she reads. */
export function useActivity(): void {
  const { client } = useWorkspace();
  useEffect(() => {
    let toldAt = -AT_MOST_EVERY;
    const onSign = ({ timeStamp }: Event) => {
      if (timeStamp - toldAt < AT_MOST_EVERY) return;
      toldAt = timeStamp;
      // a host that does not answer is told of in the status bar
      client.lock.active.mutate({}).catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [client]);
}
