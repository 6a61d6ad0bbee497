import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import type { CaseId } from '@samla/case-model/ids';
import { useEffect } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useStore } from '../app/use-store.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import styles from './CasePanel.module.css';
import { CaseTabs } from './CaseTabs.tsx';
import { CaseView } from './CaseView.tsx';
import { fetchIfMissing } from './open-cases.ts';

/** The panel beside the list: the tabs of the open cases, and the one that is chosen. */
export function CasePanel({ caseId }: { readonly caseId: CaseId }) {
  const workspace = useWorkspace();
  const open = useStore(workspace.cases).get(caseId);
  useEffect(() => void fetchIfMissing(workspace, caseId), [workspace, caseId]);
  return (
    <div className={styles['panel']}>
      <CaseTabs caseId={caseId} />
      {open?.kind === 'case' ? (
        <CaseView key={caseId} view={open.case} />
      ) : (
        <NotShown key={caseId} caseId={caseId} kind={open?.kind ?? 'loading'} message={messageOf(open)} />
      )}
    </div>
  );
}

function messageOf(open: { readonly kind: string; readonly message?: string } | undefined): string {
  return open?.message ?? '';
}

interface NotShownProps {
  readonly caseId: CaseId;
  readonly kind: 'loading' | 'gone' | 'notHere' | 'notLogged' | 'failed';
  readonly message: string;
}

const titles = {
  gone: 'case.gone',
  notHere: 'case.notHere',
  notLogged: 'case.failed',
  failed: 'case.failed',
} as const;

/** Why a case does not stand here, and what to do. */
function NotShown({ caseId, kind, message }: NotShownProps) {
  const text = useText();
  const run = useRun();
  const workspace = useWorkspace();
  const place = usePlace<HTMLDivElement>(kind === 'loading' ? 'loading' : `case:${caseId}`);
  if (kind === 'loading') {
    return (
      <div className={styles['waiting']}>
        <Progress label={text('case.loading')} />
      </div>
    );
  }
  const again = () => void fetchIfMissing(workspace, caseId).then(() => workspace.focus.go(`case:${caseId}`));
  return (
    <div className={styles['waiting']} tabIndex={-1} ref={place}>
      <Message
        tone={kind === 'gone' || kind === 'notHere' ? 'warning' : 'error'}
        title={text(titles[kind])}
        actions={
          <>
            {kind !== 'gone' && <Button onPress={again}>{text('case.again')}</Button>}
            <Button shortcut={keyOf('go.closeCase')} onPress={() => run('go.closeCase')}>
              {text('case.close')}
            </Button>
          </>
        }
      >
        {kind === 'gone' ? text('case.goneText') : message || text('case.failedText')}
      </Message>
    </div>
  );
}
