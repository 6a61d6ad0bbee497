import type { Form } from '@samla/case-model/definition/form';
import type { CaseId } from '@samla/case-model/ids';
import { useEffect, useState } from 'react';
import type { PreviousForms } from '../../host/contract.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';

/** The forms of the person's latest case of the same type. */
export interface Previous extends PreviousForms {
  /** they came after the form was shown: what has been written meanwhile is not filled in over */
  readonly isLate: boolean;
}

const NOTHING: Previous = { forms: [], away: null, isLate: false };

/**
 * What was handed in in the person's latest case of the same type, asked for only by a form that takes over from it: the
 * host logs it as a read of that case. Null until it has answered. What could not be fetched is asked for again when the
 * server answers.
 */
export function usePrevious(caseId: CaseId, form: Form | null): Previous | null {
  const { client, host } = useWorkspace();
  const text = useText();
  const isOnline = useStore(host)?.sync.kind === 'online';
  const isAsked =
    form?.sections.some(({ fields }) => fields.some(({ prefill }) => prefill?.source === 'previousCase')) ??
    false;
  const [found, setFound] = useState<Previous | null>(null);
  const isAway = found !== null && found.away !== null;
  const asksNow = isAsked && (found === null || (isAway && isOnline));
  useEffect(() => {
    if (!asksNow) return undefined;
    let isGone = false;
    client.case.previousForms.mutate({ caseId }).then(
      (answer) => !isGone && setFound({ ...answer, isLate: isAway }),
      // nothing is taken over; the form can be filled in as it is
      () => !isGone && setFound({ ...NOTHING, away: text('form.previousNoHost') }),
    );
    return () => {
      isGone = true;
    };
  }, [client, caseId, asksNow, isAway, text]);
  return isAsked ? found : NOTHING;
}
