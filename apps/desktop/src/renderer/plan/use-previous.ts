import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { CaseId } from '@samla/case-model/ids';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';

type Previous = readonly { readonly form: string; readonly values: FormValues }[];

const NOTHING: Previous = [];

/**
 * What was handed in in the person's latest case of the same type, asked for only by a form that takes over from it: the
 * host logs it as a read of that case. Null until it has answered.
 */
export function usePrevious(caseId: CaseId, form: Form | null): Previous | null {
  const { client } = useWorkspace();
  const isAsked =
    form?.sections.some(({ fields }) => fields.some(({ prefill }) => prefill?.source === 'previousCase')) ??
    false;
  const [found, setFound] = useState<Previous | null>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isGone = false;
    client.case.previousForms.mutate({ caseId }).then(
      (forms) => !isGone && setFound(forms),
      // nothing is taken over; the form can be filled in as it is
      () => !isGone && setFound(NOTHING),
    );
    return () => {
      isGone = true;
    };
  }, [client, caseId, isAsked]);
  return isAsked ? found : NOTHING;
}
