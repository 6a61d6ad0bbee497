import type { Entry } from '../entry.ts';
import { dateInStockholm, type PlainDate, type TimeOfDay } from '../time.ts';
import type { CaseFile, Happening } from './case-file.ts';
import type { Grower } from './grow.ts';

/** The reason that an imported closure gives: the old system told none. */
export const importedClosure = 'imported';

/** The case file after one more entry. `file`'s own maps stay as they are unless `grow` made them. */
export function fileEntry(file: CaseFile, entry: Entry, grow: Grower): CaseFile {
  const { body } = entry;
  const on = (day: PlainDate, at: TimeOfDay | null = null): Happening => ({ on: day, at, entryId: entry.id });
  switch (body.kind) {
    case 'caseImported': {
      const told = on(dateInStockholm(entry.recordedAt));
      const { stage, deadline, receivedOn, closedOn } = body;
      return {
        ...file,
        imported: { ...told, stage, deadline },
        received: receivedOn === null ? null : on(receivedOn),
        closed: stage === 'closure' ? { ...on(closedOn ?? told.on), reason: importedClosure } : null,
      };
    }
    case 'caseOpened': {
      const { typeKey, channel, receivedOn, receivedAt } = body;
      // the day that it was written, which may be days before it arrived; a clock that is fast opens nothing tomorrow
      const [written, recorded] = [dateInStockholm(entry.happenedAt), dateInStockholm(entry.recordedAt)];
      const opened = { ...on(written < recorded ? written : recorded), typeKey, channel };
      return { ...file, opened, received: on(receivedOn, receivedAt) };
    }
    case 'formSubmitted': {
      const told = on(body.statedOn);
      const { level, values } = body;
      const forms = grow.append(file.forms, body.form, { ...told, level, values });
      const { task } = body;
      return { ...file, forms, tasks: task === null ? file.tasks : grow.append(file.tasks, task, told) };
    }
    case 'taskCompleted':
      return { ...file, tasks: grow.append(file.tasks, body.task, on(body.statedOn)) };
    case 'eventRecorded':
      return { ...file, events: grow.append(file.events, body.event, on(body.statedOn, body.statedAt)) };
    case 'documentRegistered':
      return { ...file, documents: grow.append(file.documents, body.document, on(body.receivedOn)) };
    case 'decisionMade': {
      const { decision, outcome, task, validFrom, validTo } = body;
      const told = on(body.decidedOn);
      const made = { ...told, decision, outcome, level: body.decidedBy.level, validFrom, validTo };
      const tasks = task === null ? file.tasks : grow.append(file.tasks, task, told);
      return { ...file, decisions: grow.push(file.decisions, made), tasks };
    }
    case 'deadlineAdjusted': {
      const { change, until, reason } = body;
      const adjustment = { ...on(body.on), change, until, reason };
      return { ...file, adjustments: grow.append(file.adjustments, body.deadline, adjustment) };
    }
    case 'participantNamed': {
      const { workerId, workerName, role } = body;
      const participants = grow.set(file.participants, workerId, { workerId, name: workerName, role });
      return { ...file, participants };
    }
    case 'participantReleased':
      return { ...file, participants: grow.without(file.participants, body.workerId) };
    case 'caseClosed':
      return { ...file, closed: { ...on(body.closedOn), reason: body.reason } };
    default:
      return file;
  }
}
