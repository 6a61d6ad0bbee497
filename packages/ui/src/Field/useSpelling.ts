import { useState } from 'react';
import { useWritten } from './useWritten.ts';
import type { Written } from './useWritten.ts';

/** What is being written, and what the field itself finds wrong with it. */
export interface Spelling extends Written {
  readonly problem: string | undefined;
}

/**
 * `useWritten` for a field that knows how its value is spelled. It complains when it is left, not while it is written in;
 * once it has complained it follows each sign, and falls silent as soon as the spelling is right.
 * @param shown the owner's value as text
 * @param problemOf what is wrong with a text and how to mend it
 */
export function useSpelling(
  shown: string,
  onWrite: (text: string) => void,
  problemOf: (text: string) => string | undefined,
): Spelling {
  const written = useWritten(shown, onWrite);
  const [isTold, setTold] = useState(false);
  const problem = problemOf(written.text);
  if (isTold && problem === undefined) setTold(false);
  return {
    ...written,
    problem: isTold ? problem : undefined,
    leave: () => {
      setTold(problem !== undefined);
      written.leave();
    },
  };
}
