import { taskOf } from '../case/plan.ts';
import { formOf } from '../case/playbook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import type { Form } from '../definition/form.ts';
import { onPlan, refuseTask, unknownItem, type Planned } from './plan-command.ts';
import { refused, refuseFuture, type Rule } from './rule.ts';

type Args = CommandArgs<'submitForm'>;

/** Hands in a form: it does the task that asks for it, or corrects one that was handed in before. */
export const submitForm: Rule<'submitForm'> = {
  refuse: onPlan(({ args, context }, planned) => {
    const form = formOf(planned.playbook, args.form);
    if (!form) return unknownItem('Formuläret');
    return (
      refusePlace(args, form, planned) ?? refuseFuture(args.statedOn, context, 'Dagen som formuläret gäller')
    );
  }),
  body: ({ args }) => ({ kind: 'formSubmitted', ...args }),
};

function refusePlace(args: Args, form: Form, { playbook, plan }: Planned): Refusal | null {
  const users = playbook.caseType.plan.stages
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.form === form.key);
  if (args.task === null) {
    // without its task a form only corrects what the task has brought in
    const [owner] = users;
    if (!owner || users.some(({ key }) => (taskOf(plan, key)?.done ?? 0) > 0)) return null;
    const reason = `Formuläret ”${form.name}” hör till uppgiften ”${owner.name}”. Öppna uppgiften och lämna in det där.`;
    return refused('notOpenYet', reason);
  }
  const task = users.find(({ key }) => key === args.task);
  if (!task) return unknownItem('Uppgiften med det formuläret');
  const inTheWay = refuseTask(plan, task.key);
  if (inTheWay) return inTheWay;
  if (task.level === 'decision' && args.level === 'draft') {
    const reason = `”${task.name}” kräver att formuläret är helt ifyllt. Fyll i det som saknas och lämna in det igen.`;
    return refused('formNotComplete', reason, task.law[0] ?? null);
  }
  return null;
}
