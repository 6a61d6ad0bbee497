import { Button } from '@samla/ui/Button';
import { Hidden } from '@samla/ui/Hidden';
import type { WorkerId } from '@samla/case-model/ids';
import type { CaseView, PlanView } from '../../host/contract.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { submit } from '../case/submit.ts';
import { useText } from '../messages/use-text.ts';
import styles from './PlanPart.module.css';

interface ParticipantsProps {
  readonly view: CaseView;
  readonly plan: PlanView;
}

/** Who works with the case beside its worker; each can be taken off when the work needs it no longer. */
export function Participants({ view, plan }: ParticipantsProps) {
  const text = useText();
  const run = useRun();
  const workspace = useWorkspace();
  const release = async (workerId: WorkerId, name: string) => {
    const intent = { name: 'releaseParticipant' as const, args: { workerId } };
    const done = await submit(workspace, { caseId: view.id, intent });
    workspace.say(done.ok ? text('said.participantReleased', { name }) : done.message);
    if (done.ok) workspace.focus.go(`part:${view.id}:plan`);
  };
  return (
    <section className={styles['section']} aria-labelledby={`participants-${view.id}`}>
      <h3 id={`participants-${view.id}`}>{text('participant.all')}</h3>
      <ul className={styles['list']}>
        <li className={styles['row']}>
          <span className={styles['what']}>
            <span>{view.assignment.workerName ?? text('worker.none')}</span>
            <span className={styles['small']}>{text('participant.worker')}</span>
          </span>
        </li>
        {plan.participants.map(({ workerId, name, role }) => (
          <li key={workerId} className={styles['row']}>
            <span className={styles['what']}>
              <span>{name}</span>
              <span className={styles['small']}>{text(`participant.role.${role}`)}</span>
            </span>
            <Button variant="quiet" onPress={() => void release(workerId, name)}>
              {text('participant.release')}
              <Hidden>: {name}</Hidden>
            </Button>
          </li>
        ))}
      </ul>
      {!view.closed && (
        <div className={styles['tools']}>
          <Button onPress={() => run('case.participant')}>{text('action.participant')}</Button>
        </div>
      )}
    </section>
  );
}
