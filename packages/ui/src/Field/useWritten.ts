import { useState } from 'react';

/** What a field shows while it is written in, and what it tells its owner. */
export interface Written {
  readonly text: string;
  /** whether the field holds a spelling of the worker's own, not yet left */
  readonly isWriting: boolean;
  readonly write: (text: string) => void;
  /** the field was left: what its owner holds is shown, in its own spelling */
  readonly leave: () => void;
}

/**
 * A field whose owner holds the value and not the spelling: what is being written stays as it is written until the field
 * is left, whatever the owner makes of it.
 * @param shown the owner's value as text
 */
export function useWritten(shown: string, onWrite: (text: string) => void): Written {
  const [written, setWritten] = useState<string | null>(null);
  return {
    text: written ?? shown,
    isWriting: written !== null,
    write: (text) => {
      setWritten(text);
      onWrite(text);
    },
    leave: () => setWritten(null),
  };
}
