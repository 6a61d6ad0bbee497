import type { Workspace } from '../app/workspace.ts';

/** Begins a sign-in at the identity provider; what happens then is told by the host's state. */
export async function signIn({ client, say, text }: Workspace): Promise<void> {
  try {
    const { url } = await client.session.signIn.mutate({});
    // null: the shell has opened the system's browser; otherwise the page opens a tab, and shows the link as well
    if (url !== null && isWebAddress(url)) window.open(url, '_blank', 'noopener,noreferrer');
    say(text('signIn.waiting'));
  } catch {
    say(text('said.noHost'));
  }
}

/** Only web addresses are ever followed. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** Gives a sign-in up. */
export async function cancelSignIn({ client, say, text }: Workspace): Promise<void> {
  try {
    await client.session.cancel.mutate({});
    say(text('signIn.cancelled'));
  } catch {
    say(text('said.noHost'));
  }
}

/** Signs out. What is not sent is asked about first; it stays sealed on this computer until the next sign-in. */
export async function signOut(workspace: Workspace, evenIfUnsent: boolean): Promise<void> {
  const { client, drafts, layer, say, text } = workspace;
  await drafts.flush();
  if (drafts.unsaved > 0) return say(text('signOut.unsaved'));
  try {
    const answer = await client.session.signOut.mutate({ evenIfUnsent });
    if (answer.kind === 'unsaved') say(text('signOut.unsaved'));
    else if (answer.kind === 'unsent') layer.set(() => ({ kind: 'signOut', count: answer.count }));
    else say(text('signOut.done', { count: answer.sealed }));
  } catch {
    say(text('said.noHost'));
  }
}

/** Tries now to open her work, or to reach the server for it. Done when the try has ended; the host's state tells how. */
export async function openAgain({ client, say, text }: Workspace): Promise<void> {
  say(text('opening.trying'));
  try {
    await client.sync.now.mutate({});
  } catch {
    say(text('said.noHost'));
  }
}
