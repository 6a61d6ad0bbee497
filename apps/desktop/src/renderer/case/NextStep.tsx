import { NextAction } from '@samla/ui/NextAction';
import { useEffect, type ComponentProps } from 'react';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { doTask } from '../plan/do-task.ts';
import { Law } from '../plan/Law.tsx';
import { taskWords } from '../plan/task-words.ts';
import { usePlaybook } from '../plan/use-playbook.ts';
import { dueWords, urgencyOf } from '../time/due.ts';
import { longDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import { completeWatch } from './complete-watch.ts';
import { nextStep } from './next-step.ts';

type Shown = ComponentProps<typeof NextAction>;

/** The one thing to do now, why, by which paragraph, and its key. */
export function NextStep({ shown }: { readonly shown: Shown }) {
  return <NextAction {...shown} />;
}

/**
 * What the case asks for now; Ctrl+Enter does it wherever in the case the focus is and no form has it.
 * @param instead what Ctrl+Enter does while a form is shown: hands it in
 */
export function useNextAction(view: CaseView, instead: (() => void) | null): Shown {
  const { mainThing } = useWorkspace();
  const shown = useShown(view);
  const main = instead ?? shown.action?.onPress ?? null;
  useEffect(() => {
    mainThing.set(() => main);
    return () => mainThing.set(() => null);
  }, [mainThing, main]);
  return shown;
}

function useShown(view: CaseView): Shown {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const workspace = useWorkspace();
  const playbook = usePlaybook(view);
  const step = nextStep(view, today, playbook?.caseType ?? null);
  const keys = keyOf('case.main');
  switch (step.kind) {
    case 'needsYou':
      return {
        title: text('next.needsYou'),
        text: text('next.needsYouText'),
        urgency: 'late',
        action: { label: text('next.needsYouShow'), keys, onPress: () => run('program.needsYouNext') },
      };
    case 'closed':
      return { title: text('next.closed'), text: text('next.closedText') };
    case 'task': {
      const { task } = step;
      const law = task.law[0];
      return {
        ...taskWords(step, view, today, text),
        ...(law !== undefined && { reference: <Law law={law} rulebook={playbook?.rulebook ?? null} /> }),
        action: {
          label: text(`task.do.${task.does.kind}`),
          keys,
          onPress: () => doTask(workspace, view.id, task),
        },
      };
    }
    case 'watch': {
      const done = () => void completeWatch(workspace, view.id, step.watch.id);
      const { dueOn } = step.watch;
      return {
        title: text(step.days === 0 ? 'next.watchToday' : 'next.overdueWatch', { text: step.watch.text }),
        text:
          step.days === 0
            ? text('next.watchTodayText')
            : text('next.watchLate', { date: longDate(dueOn), words: dueWords(dueOn, today, text) }),
        urgency: 'late',
        action: { label: text('next.watchDone'), keys, onPress: done },
      };
    }
    case 'deadline': {
      const { deadline } = step;
      const date = longDate(step.on);
      const title =
        step.days === 0
          ? text('next.deadlineToday')
          : text(step.days < 0 ? 'next.deadlineLate' : 'next.deadlineSoon', { date });
      if (!deadline) {
        return {
          title,
          text: text('next.deadlineText'),
          urgency: urgencyOf(step.on, today),
          action: { label: text('action.note'), keys, onPress: () => run('case.note') },
        };
      }
      return {
        title: `${deadline.name}: ${title.slice(0, 1).toLocaleLowerCase('sv-SE')}${title.slice(1)}`,
        text: deadline.breach,
        reference: <Law law={deadline.law} rulebook={playbook?.rulebook ?? null} />,
        urgency: urgencyOf(step.on, today),
        action: { label: text('action.plan'), keys, onPress: () => run('case.plan') },
      };
    }
    case 'unassigned':
      return {
        title: text('next.take'),
        text: text('next.takeText'),
        urgency: 'soon',
        action: { label: text('action.take'), keys, onPress: () => run('case.take') },
      };
    case 'checks':
      return {
        title: text('next.check', { count: step.count }),
        text: text('next.checkText'),
        urgency: 'soon',
        action: { label: text('action.note'), keys, onPress: () => run('case.note') },
      };
    case 'nothing':
      return {
        title: text('next.nothing'),
        text: step.next ? text('next.nothingNext', { date: longDate(step.next) }) : text('next.nothingAtAll'),
        action: { label: text('action.watch'), keys, onPress: () => run('case.watch') },
      };
  }
}
