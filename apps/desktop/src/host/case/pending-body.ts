import type { Playbook } from '@samla/case-model/case/playbook';
import type { Command } from '@samla/case-model/command';
import type { DecideContext } from '@samla/case-model/decide';
import type { EntryBody } from '@samla/case-model/entry';

/** The entry that a command asks for, also when it cannot be carried out: the worker reads what she wrote. */
export function pendingBody(command: Command, playbook: Playbook | null, context: DecideContext): EntryBody {
  switch (command.name) {
    case 'addNote':
      return { kind: 'noteAdded', ...command.args };
    case 'correctNote': {
      const { noteId, ...rest } = command.args;
      return { kind: 'corrected', correctsId: noteId, ...rest };
    }
    case 'assignCase': {
      const { workerId, unitId, ground } = command.args;
      const workerName = workerId === null ? null : (context.workerInUnit(workerId, unitId)?.name ?? null);
      const unitName = context.unit(unitId)?.name ?? '';
      return { kind: 'caseAssigned', workerId, workerName, unitId, unitName, ground };
    }
    case 'addWatch':
      return { kind: 'watchAdded', ...command.args };
    case 'completeWatch':
      return { kind: 'watchCompleted', watchId: command.args.watchId };
    case 'openCase': {
      const { typeKey, receivedOn, receivedAt, channel, backdatingReason, reopeningMotive } = command.args;
      return {
        kind: 'caseOpened',
        typeKey,
        receivedOn,
        receivedAt,
        channel,
        backdatingReason,
        reopeningMotive,
      };
    }
    case 'submitForm':
      return { kind: 'formSubmitted', ...command.args };
    case 'completeTask':
      return { kind: 'taskCompleted', ...command.args };
    case 'recordEvent':
      return { kind: 'eventRecorded', ...command.args };
    case 'registerDocument':
      return { kind: 'documentRegistered', ...command.args };
    case 'makeDecision': {
      const { body, ...rest } = command.args;
      const definition = playbook?.caseType.decisions.find(({ key }) => key === rest.decision);
      const level =
        definition?.outcomes.find(({ key }) => key === rest.outcome)?.delegation ?? definition?.delegation;
      return {
        kind: 'decisionMade',
        ...rest,
        law: definition?.law ?? [],
        decidedBy: body ?? { level: level ?? 'D1', name: context.me.name, reference: null },
      };
    }
    case 'adjustDeadline':
      return { kind: 'deadlineAdjusted', ...command.args };
    case 'nameParticipant': {
      const { workerId, role, reason } = command.args;
      return { kind: 'participantNamed', workerId, workerName: '', role, reason };
    }
    case 'releaseParticipant':
      return { kind: 'participantReleased', workerId: command.args.workerId, workerName: '' };
    case 'closeCase':
      return { kind: 'caseClosed', ...command.args };
  }
}
