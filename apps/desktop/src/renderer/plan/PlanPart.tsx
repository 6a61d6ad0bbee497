import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import type { BlockerView, CaseView, StageView } from '../../host/contract.ts';
import { useRun } from '../actions/use-run.ts';
import { usePlace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { Blockers } from './Blockers.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Documents } from './Documents.tsx';
import { Participants } from './Participants.tsx';
import styles from './PlanPart.module.css';
import { Task } from './Task.tsx';
import { usePlaybook } from './use-playbook.ts';

/** Steps and tasks: what is done, what is open, what waits and for what; deadlines, documents and people. */
export function PlanPart({ view }: { readonly view: CaseView }) {
  const text = useText();
  const run = useRun();
  const playbook = usePlaybook(view);
  const place = usePlace<HTMLDivElement>(`part:${view.id}:plan`);
  const { plan } = view;
  if (!plan || !playbook) {
    return (
      <div className={styles['plan']} tabIndex={-1} ref={place}>
        <Message tone="info" title={text('plan.missing')} headingLevel={3}>
          {text('plan.missingText')}
        </Message>
      </div>
    );
  }
  const { rulebook } = playbook;
  return (
    <div
      className={styles['plan']}
      tabIndex={-1}
      ref={place}
      role="group"
      aria-label={text('plan.title')}
      data-part="plan"
    >
      {!view.verified && (
        <p className={styles['unverified']}>
          <strong>{text('plan.unverified')}</strong> {text('plan.unverifiedText')}
        </p>
      )}
      <ol className={styles['stages']}>
        {plan.stages.map((stage) => (
          <li key={stage.key} className={styles['stage']}>
            <h3 className={styles['name']}>
              <StageMark stage={stage} isCurrent={stage.key === plan.current} />
              {stage.name}
              <span className={styles['status']}>{text(`stage.status.${stage.status}`)}</span>
            </h3>
            {stage.status === 'available' && stage.blockers.length > 0 && (
              <div className={styles['waits']}>
                <Blockers blockers={stage.blockers} rulebook={rulebook} />
              </div>
            )}
            <ul className={styles['tasks']}>
              {plan.tasks
                .filter((task) => task.stage === stage.key)
                .map((task) => (
                  <Task
                    key={task.key}
                    view={view}
                    task={task}
                    playbook={playbook}
                    isNext={task.key === plan.next}
                    ofStage={stage.status === 'available' ? stage.blockers : NONE}
                  />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <Deadlines view={view} plan={plan} playbook={playbook} />
      <Documents view={view} plan={plan} hasEvents={playbook.caseType.events.length > 0} />
      <Participants view={view} plan={plan} />
      {!view.closed && (
        <section className={styles['section']}>
          <h3>{text('close.title')}</h3>
          {plan.closingBlockers.length > 0 && (
            <div className={styles['waits']}>
              <Blockers blockers={plan.closingBlockers} rulebook={rulebook} />
            </div>
          )}
          <div className={styles['tools']}>
            <Button onPress={() => run('case.closeCase')}>{text('action.endCase')}</Button>
          </div>
        </section>
      )}
    </div>
  );
}

const NONE: readonly BlockerView[] = [];
const marks = { completed: '✓', active: '●', available: '○', terminated: '–' } as const;

function StageMark({ stage, isCurrent }: { readonly stage: StageView; readonly isCurrent: boolean }) {
  return (
    <span className={styles[isCurrent ? 'markNow' : 'mark']} aria-hidden="true">
      {marks[stage.status]}
    </span>
  );
}
