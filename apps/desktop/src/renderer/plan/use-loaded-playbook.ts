import type { Playbook } from '@samla/case-model/case/playbook';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';

/** What something runs on that is shown outside its case: fetched when it is not here yet. Null where it has not come. */
export function useLoadedPlaybook(hashes: CaseView['playbook']): Playbook | null {
  const { definitions } = useWorkspace();
  const [, setLoaded] = useState(0);
  const [caseType, rulebook] = [hashes?.caseType, hashes?.rulebook];
  useEffect(() => {
    if (caseType === undefined || rulebook === undefined) return;
    if (definitions.playbook({ caseType, rulebook })) return;
    let isShown = true;
    void definitions.load({ caseType, rulebook }).then(() => {
      if (isShown) setLoaded((before) => before + 1);
    });
    return () => {
      isShown = false;
    };
  }, [definitions, caseType, rulebook]);
  return definitions.playbook(hashes);
}
