import { refused, type Asked, type Rule } from './rule.ts';

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
  body(asked) {
    return { kind: 'caseAssigned', ...placeOf(asked), ground: asked.args.ground };
  },
  effects: (asked) => ({
    assignment: { version: asked.state.assignment.version + 1, ...placeOf(asked) },
  }),
};

/** Where the case goes, with the names as they are now; what is not known here has none. */
function placeOf({ args: { workerId, unitId }, context }: Asked<'assignCase'>) {
  const workerName = workerId === null ? null : (context.workerInUnit(workerId, unitId)?.name ?? null);
  return { workerId, workerName, unitId, unitName: context.unit(unitId)?.name ?? '' };
}
