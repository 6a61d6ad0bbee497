import type { FormFinding } from '@samla/case-model/form/check-form';
import { useEffect, useState } from 'react';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';

const none: readonly FormFinding[] = [];

/**
 * What the server found wrong in a form that was handed in: at once, or when its text came back, also while it is open.
 * @param draftKey the form's draft
 * @returns what it found, and the way to show what it finds at the next try
 */
export function useFindings(
  draftKey: string,
): readonly [readonly FormFinding[], (findings: readonly FormFinding[]) => void] {
  const { returned } = useWorkspace();
  const back = useStore(returned).get(draftKey);
  const [taken, setTaken] = useState(back);
  const [findings, setFindings] = useState(back ?? none);
  if (back !== undefined && back !== taken) {
    setTaken(back);
    setFindings(back);
  }
  // shown once: what she mends is not told of again when she comes back to the form
  useEffect(() => {
    if (back) returned.set((all) => new Map([...all].filter(([key]) => key !== draftKey)));
  }, [returned, back, draftKey]);
  return [findings, setFindings];
}
