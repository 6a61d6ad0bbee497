import { onPlan, refuseTask } from './plan-command.ts';
import { refused, refuseFuture, type Rule } from './rule.ts';

/** Marks a task done that has neither form nor decision. */
export const completeTask: Rule<'completeTask'> = {
  refuse: onPlan(({ args, context }, { playbook, plan }) => {
    const inTheWay = refuseTask(plan, args.task);
    if (inTheWay) return inTheWay;
    const task = playbook.caseType.plan.stages
      .flatMap(({ tasks }) => tasks)
      .find(({ key }) => key === args.task);
    if (task?.form !== undefined) {
      return refused(
        'formNotComplete',
        `”${task.name}” görs genom att formuläret lämnas in. Öppna det och fyll i.`,
      );
    }
    if (task?.decision !== undefined) {
      return refused('unknownOutcome', `”${task.name}” görs genom beslutet. Öppna det och besluta.`);
    }
    return refuseFuture(args.statedOn, context, 'Dagen då uppgiften gjordes');
  }),
  body: ({ args }) => ({ kind: 'taskCompleted', ...args }),
};
