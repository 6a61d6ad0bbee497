import type { Intent } from '@samla/case-model/command';
import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView } from '@samla/desktop/host/contract';
import type { Chance } from '../../chance.ts';
import { subjects, units, workerIdOf } from '../city.ts';

/** What a worker may come to do in a case. */
export type Doing =
  | 'note'
  | 'correct'
  | 'watch'
  | 'completeWatch'
  | 'assign'
  | 'form'
  | 'task'
  | 'event'
  | 'document'
  | 'decide'
  | 'deadline'
  | 'participant'
  | 'release'
  | 'close';

/** The intent that she sends, with her text in it; null where the case gives no occasion. */
export function compose(
  doing: Doing,
  text: string,
  view: CaseView,
  today: PlainDate,
  chance: Chance,
): Intent | null {
  const statedOn = today;
  switch (doing) {
    case 'note':
      return { name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } };
    case 'correct': {
      const notes = view.timeline.filter(({ entry }) => entry.body.kind === 'noteAdded');
      if (notes.length === 0) return null;
      const { id: noteId } = chance.pick(notes).entry;
      return { name: 'correctNote', args: { noteId, heading: 'Samtal', text, reason: 'Fel i texten' } };
    }
    case 'watch':
      return { name: 'addWatch', args: { dueOn: '2026-12-24' as PlainDate, text } };
    case 'completeWatch': {
      const open = view.watches.filter(({ completed }) => completed === null);
      return open.length === 0 ? null : { name: 'completeWatch', args: { watchId: chance.pick(open).id } };
    }
    case 'assign': {
      const unitId = chance.happens(0.7) ? view.assignment.unitId : chance.pick([units.north, units.south]);
      const workerId = chance.happens(0.2) ? null : workerIdOf(chance.pick(subjects));
      return { name: 'assignCase', args: { workerId, unitId, ground: text } };
    }
    case 'form': {
      const form = chance.pick(['intake', 'inquiry']) as FormKey;
      const task = (form === 'intake' ? 'register' : 'investigate') as ItemKey;
      const level = form === 'intake' ? ('draft' as const) : ('decision' as const);
      return { name: 'submitForm', args: { form, task, level, values: { words: text }, statedOn } };
    }
    case 'task': {
      const task = chance.pick(['greet', 'assess']) as ItemKey;
      return { name: 'completeTask', args: { task, statedOn, note: text } };
    }
    case 'event':
      return {
        name: 'recordEvent',
        args: { event: 'served' as ItemKey, statedOn, statedAt: null, note: text },
      };
    case 'document':
      return {
        name: 'registerDocument',
        args: { document: 'certificate' as ItemKey, receivedOn: today, note: text },
      };
    case 'decide':
      return {
        name: 'makeDecision',
        args: {
          ...{ decision: 'grant' as ItemKey, outcome: 'granted' as never, task: 'decide' as ItemKey },
          ...{ decidedOn: today, body: null, text, reasons: 'Behovet finns.' },
          ...{ validFrom: null, validTo: null, amountOre: null },
        },
      };
    case 'deadline':
      return {
        name: 'adjustDeadline',
        args: {
          ...{ deadline: 'inquiry' as ItemKey, change: 'extend', on: today },
          ...{ until: '2027-03-01' as PlainDate, reason: text },
        },
      };
    case 'participant':
      return {
        name: 'nameParticipant',
        args: { workerId: workerIdOf(chance.pick(subjects)), role: 'coWorker', reason: text },
      };
    case 'release':
      return { name: 'releaseParticipant', args: { workerId: workerIdOf(chance.pick(subjects)) } };
    case 'close':
      return { name: 'closeCase', args: { reason: 'done' as never, closedOn: today, note: text } };
  }
}

/** Where the free text of each stands in its form. */
export const textField: Readonly<Record<Doing, string | null>> = {
  ...{ note: 'text', correct: 'text', watch: 'text', completeWatch: null, assign: 'ground' },
  ...{ form: 'values', task: 'note', event: 'note', document: 'note', decide: 'text' },
  ...{ deadline: 'reason', participant: 'reason', release: null, close: 'note' },
};
