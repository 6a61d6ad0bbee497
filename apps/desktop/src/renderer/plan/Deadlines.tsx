import { Button } from '@samla/ui/Button';
import { Hidden } from '@samla/ui/Hidden';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { CaseView, DeadlineView, PlanView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { dueWords, urgencyOf } from '../time/due.ts';
import { longDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import { changesOf } from './DeadlineDialog.tsx';
import { Law } from './Law.tsx';
import styles from './PlanPart.module.css';

interface DeadlinesProps {
  readonly view: CaseView;
  readonly plan: PlanView;
  readonly playbook: Playbook;
}

/** Every deadline of the case: when, by which paragraph, why on that day, and what can be done about it. */
export function Deadlines({ view, plan, playbook }: DeadlinesProps) {
  const text = useText();
  if (plan.deadlines.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby={`deadlines-${view.id}`}>
      <h3 id={`deadlines-${view.id}`}>{text('deadline.all')}</h3>
      <ul className={styles['list']}>
        {plan.deadlines.map((one) => (
          <Deadline key={`${one.key} ${one.from}`} view={view} deadline={one} playbook={playbook} />
        ))}
      </ul>
    </section>
  );
}

interface DeadlineProps {
  readonly view: CaseView;
  readonly deadline: DeadlineView;
  readonly playbook: Playbook;
}

function Deadline({ view, deadline, playbook: { rulebook } }: DeadlineProps) {
  const text = useText();
  const today = useToday();
  const { layer } = useWorkspace();
  const { key, name, status, due, at, law, pausedFrom, verified, preliminary, metOn, breach, reasons } =
    deadline;
  const isOpen = status === 'running' && due !== null;
  const when =
    due === null
      ? text('deadline.notSet')
      : at === null
        ? longDate(due)
        : text('deadline.at', { date: longDate(due), time: at });
  const urgency = isOpen ? urgencyOf(due, today) : 'later';
  return (
    <li className={styles['row']}>
      <div>
        <span className={styles['what']}>
          <span>{name}</span>
          <span className={isOpen ? (styles[urgency] ?? styles['small']) : styles['small']}>
            {status === 'met'
              ? text('deadline.met', { date: metOn === null ? '' : longDate(metOn) })
              : status === 'lapsed'
                ? text('deadline.lapsed')
                : status === 'paused'
                  ? text('deadline.paused', { date: pausedFrom === null ? '' : longDate(pausedFrom) })
                  : `${when}${due === null ? '' : ` (${dueWords(due, today, text)})`}`}
          </span>
          <span className={styles['small']}>
            <Law law={law} rulebook={rulebook} />
            {preliminary && ` · ${text('deadline.preliminary')}`}
            {!verified && ` · ${text('deadline.unverified')}`}
          </span>
        </span>
        {isOpen && urgency === 'late' && <div className={styles['late']}>{breach}</div>}
      </div>
      {changesOf(deadline).length > 0 && !view.closed && (
        <Button
          variant="quiet"
          onPress={() => layer.set(() => ({ kind: 'deadline', caseId: view.id, deadline: key }))}
        >
          {text('deadline.adjust')}
          <Hidden>: {name}</Hidden>
        </Button>
      )}
      {reasons.length > 0 && (
        <details className={styles['why']}>
          <summary>{text('deadline.why')}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={`${reason.rule} ${reason.text}`}>
                {reason.text} (<Law law={reason.law} rulebook={rulebook} />
                {!reason.verified && `, ${text('deadline.unverified')}`})
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
