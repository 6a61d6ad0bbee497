import { blocked, onPlan } from './plan-command.ts';
import { refused, refuseFuture, type Rule } from './rule.ts';

/** Closes the case, when nothing that its closing waits for is left. */
export const closeCase: Rule<'closeCase'> = {
  refuse: onPlan(({ state, args, context }, { playbook, plan }) => {
    const { reasons } = playbook.caseType.closure;
    if (!reasons.some(({ key }) => key === args.reason)) {
      const names = reasons.map(({ name }) => name).join(', ');
      return refused('unknownItem', `Välj en av ärendetypens orsaker att avsluta: ${names}.`);
    }
    const future = refuseFuture(args.closedOn, context, 'Dagen då ärendet avslutas');
    if (future) return future;
    const { received } = state.file;
    if (received && args.closedOn < received.on) {
      return refused('pastDate', `Ärendet kom in ${received.on} och kan inte avslutas före den dagen.`);
    }
    const { closingBlockers } = plan;
    return closingBlockers.length > 0
      ? blocked('closingBlocked', 'Ärendet kan inte avslutas än.', closingBlockers)
      : null;
  }),
  body: ({ args }) => ({ kind: 'caseClosed', ...args }),
};
