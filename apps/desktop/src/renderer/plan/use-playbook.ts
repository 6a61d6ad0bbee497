import type { Playbook } from '@samla/case-model/case/playbook';
import type { CaseView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';

/** What a case runs on: it was fetched before the case was shown. Null where it has not come. */
export function usePlaybook({ playbook }: Pick<CaseView, 'playbook'>): Playbook | null {
  return useWorkspace().definitions.playbook(playbook);
}
