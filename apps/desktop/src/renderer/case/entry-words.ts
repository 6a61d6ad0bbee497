import type { Entry } from '@samla/case-model/entry';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';
import type { Text } from '../messages/use-text.ts';
import { planEntryWords } from '../plan/entry-words.ts';
import { longDate } from '../time/format.ts';

const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

/** A line of the record as it is read. */
export interface EntryWords {
  readonly title: string;
  readonly text?: string;
}

/** The heading and text of a line of the record that is no note. */
export function entryWords(
  entry: Entry,
  { watches }: Pick<CaseView, 'watches'>,
  text: Text,
  playbook: Playbook | null = null,
): EntryWords {
  const { body } = entry;
  const date = (on: PlainDate | null) => (on ? longDate(on) : text('record.unknownDate'));
  switch (body.kind) {
    case 'caseImported': {
      const stage = text(`stage.${body.stage}`).toLocaleLowerCase('sv-SE');
      return {
        title: text('record.imported'),
        text: text('record.importedText', { received: date(body.receivedOn), stage }),
      };
    }
    case 'noteAdded':
    case 'corrected':
      return { title: body.heading, text: body.text };
    case 'decisionImported': {
      const parts = [
        body.outcome && `${text(`record.outcome.${body.outcome}`)}.`,
        text('record.decided', { date: date(body.decidedOn) }),
        body.law && text('record.law', { law: body.law }),
        body.validFrom && body.validTo
          ? text('record.period', { from: date(body.validFrom), to: date(body.validTo) })
          : body.validFrom && text('record.openPeriod', { from: date(body.validFrom) }),
        body.amountOre !== null && text('record.amount', { amount: money.format(body.amountOre / 100) }),
      ];
      const title = text('record.decision', { type: body.decisionType });
      return { title, text: parts.filter(Boolean).join(' ') };
    }
    case 'checkRaised':
      return { title: text('record.check', { field: body.field }), text: body.reason };
    case 'caseAssigned': {
      const title = text('record.assigned', { worker: body.workerName ?? text('worker.none') });
      const ground = body.ground ? ` ${text('record.ground', { ground: body.ground })}` : '';
      return { title, text: body.unitName + ground };
    }
    case 'watchAdded':
      return { title: text('record.watchAdded', { date: longDate(body.dueOn) }), text: body.text };
    case 'watchCompleted': {
      const watch = watches.find((one) => one.id === body.watchId);
      return { title: text('record.watchCompleted'), ...(watch && { text: watch.text }) };
    }
    default:
      return planEntryWords(body, text, playbook);
  }
}
