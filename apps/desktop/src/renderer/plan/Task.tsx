import { Button } from '@samla/ui/Button';
import { Hidden } from '@samla/ui/Hidden';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { BlockerView, CaseView, TaskView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { dueWords, urgencyOf } from '../time/due.ts';
import { shortDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import { Blockers } from './Blockers.tsx';
import { deadlineOfTask } from './deadline-of-task.ts';
import { doTask, isOpen } from './do-task.ts';
import { Law } from './Law.tsx';
import { showPart } from './part.ts';
import styles from './PlanPart.module.css';

interface TaskProps {
  readonly view: CaseView;
  readonly task: TaskView;
  readonly playbook: Playbook;
  /** the one that Ctrl+Enter does */
  readonly isNext: boolean;
  /** what its stage waits for, which is said there, once */
  readonly ofStage: readonly BlockerView[];
}

/** A task: done and when, open with its button, or waiting and for what. */
export function Task({ view, task, playbook, isNext, ofStage }: TaskProps) {
  const text = useText();
  const today = useToday();
  const workspace = useWorkspace();
  const { rulebook, caseType } = playbook;
  const deadline = view.plan && deadlineOfTask(task, view.plan, caseType);
  const state = task.status === 'active' && task.blockers.length > 0 ? 'blocked' : task.status;
  // without its task a form mends what the task has brought in
  const correct = (does: TaskView['does']) => {
    if (does.kind === 'form') showPart(workspace, view.id, { kind: 'form', form: does.form, task: null });
  };
  const blockers = task.blockers.filter(({ because }) => !ofStage.some((one) => one.because === because));
  return (
    <li className={[styles['task'], isNext && styles['next']].filter(Boolean).join(' ')}>
      <div>
        <span className={styles['what']}>
          <span className={styles[task.status === 'completed' ? 'done' : 'open']}>
            {task.status === 'completed' && <span aria-hidden="true">✓ </span>}
            {task.name}
          </span>
          <span className={styles['small']}>
            {task.status === 'completed' && task.doneOn !== null
              ? text('task.doneOn', { date: shortDate(task.doneOn, today) })
              : text(`task.status.${state}`)}
            {task.repeats && task.done > 0 && ` · ${text('task.times', { count: task.done })}`}
            {!task.required && task.status !== 'completed' && ` · ${text('task.optional')}`}
            {task.law.map((law) => (
              <span key={law}>
                {' · '}
                <Law law={law} rulebook={rulebook} />
              </span>
            ))}
          </span>
          {deadline?.due && isOpen(task) && (
            <span className={styles[urgencyOf(deadline.due, today)] ?? styles['small']}>
              {dueWords(deadline.due, today, text)}
            </span>
          )}
        </span>
        {blockers.length > 0 && (
          <div className={styles['small']}>
            <Blockers blockers={blockers} rulebook={rulebook} />
          </div>
        )}
      </div>
      {isOpen(task) && !view.closed && (
        <Button
          variant={isNext ? 'primary' : 'secondary'}
          {...(isNext && { shortcut: keyOf('case.main') })}
          onPress={() => doTask(workspace, view.id, task)}
        >
          {text(`task.do.${task.does.kind}`)}
          <Hidden>: {task.name}</Hidden>
        </Button>
      )}
      {task.status === 'completed' && task.does.kind === 'form' && !view.closed && (
        <Button variant="quiet" onPress={() => correct(task.does)}>
          {text('task.correct')}
          <Hidden>: {task.name}</Hidden>
        </Button>
      )}
    </li>
  );
}
