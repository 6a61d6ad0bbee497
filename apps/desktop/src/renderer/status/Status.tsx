import { StatusBar, StatusItem } from '@samla/ui/StatusBar';
import { useEffect, useRef } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { hintsFor } from './hints.ts';
import { syncWords } from './sync-words.ts';
import { useFocusPlace } from './use-focus-place.ts';

/** The foot of the window: sending and fetching, what needs the worker, and the keys that work right here. */
export function Status() {
  const text = useText();
  const run = useRun();
  const { host, line, say, settings } = useWorkspace();
  const state = useStore(host);
  const lineState = useStore(line);
  const place = useFocusPlace();
  const { letters } = useStore(settings);
  const words = state && syncWords(lineState, state, text);
  const said = useRef<string | null>(null);
  const kind = state?.sync.kind;

  useEffect(() => {
    // going and coming of the network, and of what keeps something back while it is there, is said once; the first state and each fetch are not
    const before = said.current;
    if (kind !== 'fetching' && kind !== 'firstFetch' && kind !== undefined) {
      said.current = kind === 'online' ? `${kind} ${words?.words}` : kind;
    }
    if (before !== null && said.current !== before && words) say(words.words, 'sync');
  }, [kind, say, words]);

  if (!state || !words) return null;
  const { waiting, sending, needsYou } = state.outbox;
  return (
    <StatusBar hints={hintsFor(place, letters, text)}>
      <StatusItem tone={words.tone} sign={words.sign}>
        {words.words}
      </StatusItem>
      {waiting > 0 && <StatusItem>{text('status.waiting', { count: waiting })}</StatusItem>}
      {sending > 0 && <StatusItem>{text('status.sending', { count: sending })}</StatusItem>}
      {needsYou > 0 && (
        <StatusItem
          tone="needsYou"
          keys={keyOf('program.needsYouNext')}
          onPress={() => run('program.needsYouNext')}
        >
          {text('status.needsYou', { count: needsYou })}
        </StatusItem>
      )}
    </StatusBar>
  );
}
