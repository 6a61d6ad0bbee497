import { refused, type Rule } from './rule.ts';

/** Hands a case to a worker or to another unit; the one command in which two workers can meet. */
export const assignCase: Rule<'assignCase'> = {
  refuse({ state, args, command, context }) {
    if (state.closed) return refused('caseClosed', 'Ärendet är avslutat och kan inte byta handläggare.');
    const base = command.baseVersions.assignment ?? 0;
    if (base !== state.assignment.version) return { kind: 'conflict', base, theirs: state.assignment };
    const unit = context.unit(args.unitId);
    if (!unit) return refused('unknownUnit', 'Enheten finns inte. Välj en annan enhet.');
    if (unit.boardId !== state.boardId && !args.ground?.trim()) {
      const reason = 'Ärendet går till en annan nämnd. Ange grunden för att lämna ut det.';
      return refused('crossBoardNeedsGround', reason, 'OSL 8:1');
    }
    if (args.workerId !== null && !context.workerInUnit(args.workerId, args.unitId)) {
      return refused(
        'workerNotInUnit',
        'Handläggaren har inget uppdrag i enheten i dag. Välj en annan handläggare.',
      );
    }
    return null;
  },
  body({ args, context }) {
    const { workerId, unitId, ground } = args;
    const workerName = workerId === null ? null : (context.workerInUnit(workerId, unitId)?.name ?? null);
    return {
      ...{ kind: 'caseAssigned', workerId, workerName, unitId },
      ...{ unitName: context.unit(unitId)?.name ?? '', ground },
    };
  },
  effects({ state, args, context }) {
    const { workerId, unitId } = args;
    const workerName = workerId === null ? null : (context.workerInUnit(workerId, unitId)?.name ?? null);
    const unitName = context.unit(unitId)?.name ?? '';
    return {
      assignment: { version: state.assignment.version + 1, workerId, workerName, unitId, unitName },
    };
  },
};
