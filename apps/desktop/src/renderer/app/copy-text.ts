import type { Workspace } from './workspace.ts';

/** Copies a text of the worker's own, and says whether that went well. */
export async function copyText({ say, text }: Pick<Workspace, 'say' | 'text'>, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    say(text('needsYou.copied'));
  } catch {
    say(text('needsYou.notCopied'));
  }
}
