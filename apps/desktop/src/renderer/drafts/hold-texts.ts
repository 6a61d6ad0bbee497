import type { Workspace } from '../app/workspace.ts';

/**
 * Tells the host, for as long as it is so, that texts are nowhere but in this window: a lock or a sign-out would lose
 * them. The answer ends it.
 */
export function holdTexts({ client, drafts, line }: Workspace): () => void {
  let leave: (() => void) | null = null;

  function follow(): void {
    const holds = line.get() === 'open' && drafts.onlyHere.get() > 0;
    if (holds === (leave !== null)) return;
    if (leave) {
      leave();
      leave = null;
      return;
    }
    const subscription = client.draft.onlyHere.subscribe(
      {},
      // the line tells that it is lost, and this begins anew with it
      { onError: () => undefined },
    );
    leave = () => subscription.unsubscribe();
  }

  const ends = [line, drafts.onlyHere].map((store) => store.subscribe(follow));
  follow();
  return () => {
    ends.forEach((end) => end());
    leave?.();
  };
}
