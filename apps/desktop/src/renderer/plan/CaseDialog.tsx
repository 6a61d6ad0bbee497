import { Dialog } from '@samla/ui/Dialog';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { CaseId } from '@samla/case-model/ids';
import type { ReactNode } from 'react';
import type { CaseView, PlanView } from '../../host/contract.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';

/** An open case with its plan. */
export interface Planned {
  readonly view: CaseView;
  readonly plan: PlanView;
  readonly playbook: Playbook;
}

interface CaseDialogProps {
  readonly caseId: CaseId;
  readonly title: string | ((planned: Planned) => string);
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide';
  readonly children: (planned: Planned) => ReactNode;
}

/** A dialog over an open case's plan; says what is missing when there is none. */
export function CaseDialog({ caseId, title, onClose, width = 'narrow', children }: CaseDialogProps) {
  const text = useText();
  const planned = usePlanned(caseId);
  const heading = typeof title === 'string' ? title : planned ? title(planned) : text('plan.title');
  return (
    <Dialog title={heading} isOpen onClose={onClose} width={width}>
      {planned ? children(planned) : <p>{text('plan.missing')}</p>}
    </Dialog>
  );
}

/** The open case with its plan; null when the case or its definition is not here. */
function usePlanned(caseId: CaseId): Planned | null {
  const workspace = useWorkspace();
  const open = useStore(workspace.cases).get(caseId);
  if (open?.kind !== 'case') return null;
  const { plan } = open.case;
  const playbook = workspace.definitions.playbook(open.case.playbook);
  return plan && playbook ? { view: open.case, plan, playbook } : null;
}
