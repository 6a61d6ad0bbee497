import { shownCase } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { partsOfCase } from '../plan/part.ts';
import { newcomers, placesOpen, type OtherHere } from './places-open.ts';

/**
 * Tells the host what this window has open, for as long as it is open, and keeps who else is there. The answer ends it.
 * Losing the host loses the knowledge, and nothing else.
 */
export function followPresence(workspace: Workspace): () => void {
  const { client, cases, caseParts, line, others } = workspace;
  let told = '';
  let leave: () => void = () => undefined;

  function hear(now: readonly OtherHere[]): void {
    const before = others.get();
    others.set(() => now);
    for (const one of newcomers(before, now)) sayWhoCame(workspace, one);
  }
  function follow(): void {
    const open = line.get() === 'open' ? placesOpen(cases.get(), caseParts.get()) : [];
    const key = JSON.stringify(open);
    if (key === told) return;
    told = key;
    const before = leave;
    leave = () => undefined;
    if (open.length > 0) {
      const subscription = client.presence.subscribe(
        { open },
        {
          onData: ({ others }) => hear(others),
          // the line tells that it is lost, and this begins anew with it; what was known may be so no longer
          onError: () => hear([]),
        },
      );
      leave = () => subscription.unsubscribe();
    } else hear([]);
    // the places that stay are held by the new one already
    before();
  }

  const ends = [cases, caseParts, line].map((store) => store.subscribe(follow));
  follow();
  return () => {
    ends.forEach((end) => end());
    leave();
  };
}

/** Only of what is on the screen: someone in the form that is shown, or in its case. */
function sayWhoCame(workspace: Workspace, { caseId, form, name }: OtherHere): void {
  const { text, say, places } = workspace;
  if (shownCase(places.get()) !== caseId) return;
  const { shown } = partsOfCase(workspace, caseId);
  if (form === null) say(text('presence.cameCase', { name }), `presence ${name}`);
  else if (shown.kind === 'form' && shown.form === form) {
    say(text('presence.cameForm', { name }), `presence ${name}`);
  }
}
