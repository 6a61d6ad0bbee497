import { closedRefusal } from './plan-command.ts';
import { refused, type Rule } from './rule.ts';

/** Names somebody on the case beside its worker: what she may then see is the access profile's. */
export const nameParticipant: Rule<'nameParticipant'> = {
  refuse({ state, args, context }) {
    if (state.closed) return closedRefusal;
    if (args.reason.trim() === '') {
      return refused('reasonNeeded', 'Ange varför personen behöver ärendet för sitt arbete.', 'SoLPuL 10 §');
    }
    if (!context.workerOnBoard(args.workerId, state.boardId)) {
      const reason = 'Personen har inget uppdrag under nämnden i dag. Välj någon annan.';
      return refused('workerNotInUnit', reason, 'OSL 8:1');
    }
    // whoever is named to decide brings her delegation, so it is somebody else's to say
    if (args.role === 'decider' && args.workerId === context.me.workerId) {
      const reason =
        'Du kan inte utse dig själv att besluta. Be handläggaren eller enhetschefen att göra det.';
      return refused('notDelegated', reason);
    }
    const known = state.file.participants.get(args.workerId);
    return known?.role === args.role
      ? refused('alreadyNamed', `${known.name} finns redan på ärendet.`)
      : null;
  },
  body({ state, args, context }) {
    const workerName = context.workerOnBoard(args.workerId, state.boardId)?.name ?? '';
    return { kind: 'participantNamed', ...args, workerName };
  },
  effects: ({ args: { workerId, role } }) => ({ participant: { workerId, role } }),
};

/** Takes somebody off the case; also when it is closed, for nobody keeps access longer than the work needs. */
export const releaseParticipant: Rule<'releaseParticipant'> = {
  refuse: ({ state, args }) =>
    state.file.participants.has(args.workerId)
      ? null
      : refused('notNamed', 'Personen finns inte på ärendet. Uppdatera med F5 och försök igen.'),
  body: ({ state, args: { workerId } }) => ({
    ...{ kind: 'participantReleased', workerId },
    workerName: state.file.participants.get(workerId)?.name ?? '',
  }),
  effects: ({ args: { workerId } }) => ({ participant: { workerId, role: null } }),
};
