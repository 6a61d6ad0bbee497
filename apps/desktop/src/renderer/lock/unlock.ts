import type { Workspace } from '../app/workspace.ts';
import { signIn } from '../sign-in/sign-in.ts';

/** Opens what was locked; where it is not clear any more who is here, a sign-in begins, and opens it when it is done. */
export async function unlock(workspace: Workspace): Promise<void> {
  const { client, say, text } = workspace;
  try {
    const answer = await client.lock.unlock.mutate({});
    if (answer.kind === 'unlocked') return say(text('lock.opened'));
    say(answer.message);
    if (answer.kind === 'signInNeeded') await signIn(workspace);
  } catch {
    say(text('said.noHost'));
  }
}
