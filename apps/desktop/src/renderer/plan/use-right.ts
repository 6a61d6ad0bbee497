import type { Intent } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { useEffect, useState } from 'react';
import type { BlockerView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';

/**
 * Why a decision may not be made by me, as the API would say it; null when I may, or while that is not known. Only what
 * was chosen counts: the texts are still being written.
 */
export function useRight(
  caseId: CaseId,
  intent: Extract<Intent, { name: 'makeDecision' }> | null,
): BlockerView | null {
  const { client } = useWorkspace();
  const [refusal, setRefusal] = useState<BlockerView | null>(null);
  const asked = intent && JSON.stringify(intent);
  useEffect(() => {
    let isGone = false;
    if (asked === null) return setRefusal(null);
    client.case.tryOut.query({ caseId, intent: JSON.parse(asked) as Intent }).then(
      (answer) => {
        if (isGone) return;
        const isRight = answer.kind === 'refused' && answer.code === 'notDelegated';
        setRefusal(isRight ? { because: answer.reason, law: answer.law as BlockerView['law'] } : null);
      },
      // saving says it, if it is so
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [client, caseId, asked]);
  return refusal;
}
