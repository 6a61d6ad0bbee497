import type { PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';
import type { NextStep } from '../case/next-step.ts';
import type { Text } from '../messages/use-text.ts';
import { dueWords, urgencyOf, type Urgency } from '../time/due.ts';
import { longDate } from '../time/format.ts';

type TaskStep = Extract<NextStep, { kind: 'task' }>;

/** The next task in one sentence, why, and how soon. Pure. */
export function taskWords(
  { task, deadline, meets }: TaskStep,
  view: Pick<CaseView, 'receivedOn'>,
  today: PlainDate,
  text: Text,
): { readonly title: string; readonly text: string; readonly urgency: Urgency } {
  const due = deadline?.due ?? null;
  const urgency = due === null ? 'later' : urgencyOf(due, today);
  const isNear = due !== null && urgency !== 'later';
  const title = isNear && meets ? `${task.name}: ${dueWords(due, today, text)}` : task.name;
  const why = [
    view.receivedOn !== null && isNear && text('next.received', { date: longDate(view.receivedOn) }),
    task.help,
    deadline &&
      due !== null &&
      !(meets && isNear) &&
      (isNear
        ? text('next.nearestSoon', { name: deadline.name, words: dueWords(due, today, text) })
        : text('next.nearest', { name: deadline.name, date: longDate(due) })),
    isNear && meets && due < today && deadline && sentence(deadline.breach),
    deadline?.preliminary && text('next.preliminary'),
  ];
  return { title, text: why.filter(Boolean).join(' ') || text('next.task'), urgency };
}

/** What follows from a missed day, as a sentence of its own. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
