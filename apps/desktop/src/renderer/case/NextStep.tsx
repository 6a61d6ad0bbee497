import { NextAction } from '@samla/ui/NextAction';
import { useEffect, type ComponentProps } from 'react';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { dueWords, urgencyOf } from '../time/due.ts';
import { longDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import { completeWatch } from './complete-watch.ts';
import { nextStep } from './next-step.ts';

/** The one thing to do now, why, and its key. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const { mainThing } = useWorkspace();
  const shown = useNextAction(view);
  const main = shown.action?.onPress ?? null;
  useEffect(() => {
    mainThing.set(() => main);
    return () => mainThing.set(() => null);
  }, [mainThing, main]);
  return <NextAction {...shown} />;
}

function useNextAction(view: CaseView): ComponentProps<typeof NextAction> {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const workspace = useWorkspace();
  const step = nextStep(view, today);
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
    case 'deadline':
      return {
        title:
          step.days === 0
            ? text('next.deadlineToday')
            : text(step.days < 0 ? 'next.deadlineLate' : 'next.deadlineSoon', { date: longDate(step.on) }),
        text: text('next.deadlineText'),
        urgency: urgencyOf(step.on, today),
        action: { label: text('action.note'), keys, onPress: () => run('case.note') },
      };
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
