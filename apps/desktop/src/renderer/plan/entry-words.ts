import type { Playbook } from '@samla/case-model/case/playbook';
import { levelName } from '@samla/case-model/case/delegation';
import type { EntryBody } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import type { EntryWords } from '../case/entry-words.ts';
import type { Text } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';

type PlanBody = Exclude<
  EntryBody,
  {
    kind:
      | 'caseImported'
      | 'noteAdded'
      | 'corrected'
      | 'decisionImported'
      | 'checkRaised'
      | 'caseAssigned'
      | 'watchAdded'
      | 'watchCompleted';
  }
>;

/** The name of an item of the case type; its key where the definition has not come: nothing is hidden. */
function named(items: readonly { readonly key: string; readonly name: string }[] | undefined, key: string) {
  return items?.find((one) => one.key === key)?.name ?? key;
}

function joined(...parts: readonly (string | null | undefined | false)[]): { readonly text?: string } {
  const text = parts.filter(Boolean).join('\n');
  return text === '' ? {} : { text };
}

/** A line that the plan made, as it is read. Pure. */
export function planEntryWords(body: PlanBody, text: Text, playbook: Playbook | null): EntryWords {
  const caseType = playbook?.caseType;
  const tasks = caseType?.plan.stages.flatMap((stage) => stage.tasks);
  const on = (date: PlainDate, at: string | null = null) =>
    at === null
      ? text('record.on', { date: longDate(date) })
      : text('record.onAt', { date: longDate(date), time: at });
  switch (body.kind) {
    case 'caseOpened': {
      const channel = text(`new.channel.${body.channel}`).toLocaleLowerCase('sv-SE');
      const received = longDate(body.receivedOn);
      return {
        title: text('record.opened'),
        ...joined(
          body.receivedAt === null
            ? text('record.openedText', { received, channel })
            : text('record.openedAt', { received, time: body.receivedAt, channel }),
          body.backdatingReason && text('record.late', { reason: body.backdatingReason }),
          body.reopeningMotive && text('record.reopening', { motive: body.reopeningMotive }),
        ),
      };
    }
    case 'formSubmitted': {
      const form = named(caseType?.forms, body.form);
      return {
        title: text(body.level === 'draft' ? 'record.formDraft' : 'record.form', { form }),
        ...joined(text('record.formText', { date: longDate(body.statedOn) })),
      };
    }
    case 'taskCompleted':
      return {
        title: text('record.task', { task: named(tasks, body.task) }),
        ...joined(on(body.statedOn), body.note),
      };
    case 'eventRecorded':
      return {
        title: text('record.event', { event: named(caseType?.events, body.event) }),
        ...joined(on(body.statedOn, body.statedAt), body.note),
      };
    case 'documentRegistered':
      return {
        title: text('record.document', { document: named(caseType?.documents, body.document) }),
        ...joined(on(body.receivedOn), body.note),
      };
    case 'decisionMade':
      return decisionWords(body, text, playbook);
    case 'deadlineAdjusted': {
      const deadline = deadlineName(body.deadline, playbook);
      const title =
        body.change === 'extend'
          ? text('record.extended', { deadline, date: body.until === null ? '' : longDate(body.until) })
          : text(body.change === 'pause' ? 'record.pausedOn' : 'record.resumedOn', {
              deadline,
              date: longDate(body.on),
            });
      return { title, ...joined(body.reason) };
    }
    case 'participantNamed': {
      const role = text(`participant.role.${body.role}`);
      return { title: text('record.named', { name: body.workerName, role }), ...joined(body.reason) };
    }
    case 'participantReleased':
      return { title: text('record.released', { name: body.workerName }) };
    case 'caseClosed': {
      const reason = named(caseType?.closure.reasons, body.reason);
      return {
        title: text('record.ended'),
        ...joined(text('record.endedText', { reason, date: longDate(body.closedOn) }), body.note),
      };
    }
  }
}

const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

function decisionWords(
  body: Extract<PlanBody, { kind: 'decisionMade' }>,
  text: Text,
  playbook: Playbook | null,
): EntryWords {
  const definition = playbook?.caseType.decisions.find(({ key }) => key === body.decision);
  const { level, name, reference } = body.decidedBy;
  const date = longDate(body.decidedOn);
  const by =
    reference === null
      ? text('record.madeBy', {
          date,
          name,
          level: playbook ? levelName(level, playbook.rulebook, body.decidedOn) : level,
        })
      : text('record.madeByBody', { date, name, reference });
  const period =
    body.validFrom === null
      ? null
      : body.validTo === null
        ? text('record.openPeriod', { from: longDate(body.validFrom) })
        : text('record.period', { from: longDate(body.validFrom), to: longDate(body.validTo) });
  return {
    title: text('record.made', {
      decision: definition?.name ?? body.decision,
      outcome: named(definition?.outcomes, body.outcome),
    }),
    ...joined(
      body.text,
      body.reasons !== '' && `${text('record.reasons')}: ${body.reasons}`,
      [
        by,
        text('record.law', { law: body.law.join(', ') }),
        period,
        body.amountOre !== null && text('record.amount', { amount: money.format(body.amountOre / 100) }),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  };
}

/** A deadline is called what its rule is called. */
function deadlineName(key: string, playbook: Playbook | null): string {
  const rule = playbook?.caseType.deadlines.find((one) => one.key === key)?.rule;
  return playbook?.rulebook.deadlines.findLast((one) => one.key === rule)?.name ?? key;
}
