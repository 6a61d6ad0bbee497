import { StepList, type Step } from '@samla/ui/StepList';
import type { CaseView as View } from '../../host/contract.ts';
import { usePlace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { CaseBanner } from './CaseBanner.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import styles from './CaseView.module.css';
import { Checks } from './Checks.tsx';
import { NextStep } from './NextStep.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { Record } from './Record.tsx';

const order = ['intake', 'investigation', 'execution', 'closure'] as const;

/** One case: who it is about, what to do now, its dates, its record, and a note to write. */
export function CaseView({ view }: { readonly view: View }) {
  const text = useText();
  const place = usePlace<HTMLDivElement>(`case:${view.id}`);
  const headingId = `heading-${view.id}`;
  const at = order.findIndex((one) => one === view.stage);
  const steps = order.map((stage, index): Step => {
    const state = index < at ? 'done' : index === at ? 'now' : 'todo';
    return { id: stage, name: text(`stage.${stage}`), state };
  });
  return (
    <div className={styles['case']} id={`case-${view.id}`}>
      <div className={styles['focus']} tabIndex={-1} ref={place} role="group" aria-labelledby={headingId}>
        <CaseBanner view={view} headingId={headingId} />
      </div>
      <div className={styles['body']}>
        {at >= 0 && (
          <div className={styles['steps']}>
            <StepList label={text('case.steps')} steps={steps} />
          </div>
        )}
        <div className={styles['now']}>
          <NextStep view={view} />
          <CaseFacts view={view} />
          <Checks view={view} />
        </div>
        <Record view={view} />
      </div>
      <NoteComposer view={view} />
    </div>
  );
}
