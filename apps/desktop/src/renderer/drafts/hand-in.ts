import type { Autosaver, Ready } from './autosaver.ts';

/** What is said of its draft when a form is handed in. */
export interface DraftHandedIn {
  readonly draftOn: (string | null)[];
  readonly draftLeft: string | null;
}

/**
 * Hands in what stands in a form, as it stands on the screen. What came to stand there meanwhile, from another window or
 * device, is shown, and never handed in unseen.
 * @param hand gives it to the host; again when more of hers was saved there first
 * @param isTaken whether the host has taken it with this answer, out of the draft
 * @returns the answer, and whether she wrote on while it was taken: that stays. Null: something else has come to stand
 * there, and nothing was handed in
 */
export async function handIn<Answer extends { readonly kind: string }>(
  saver: Autosaver,
  hand: (form: DraftHandedIn) => Promise<Answer>,
  isTaken: (answer: Answer) => boolean,
): Promise<{ readonly answer: Answer; readonly isWrittenOn: boolean } | null> {
  try {
    for (;;) {
      const ready = await saver.ready();
      if (ready === null) return null;
      const answer = await hand(handedIn(ready));
      if (answer.kind === 'notSeen' && saver.hasSentSince(ready)) continue;
      return { answer, isWrittenOn: isTaken(answer) && !saver.taken() };
    }
  } finally {
    saver.kept();
  }
}

function handedIn({ on, left }: Ready): DraftHandedIn {
  return { draftOn: [...on], draftLeft: left };
}
