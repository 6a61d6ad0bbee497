import { taskOf } from '../case/plan.ts';
import { formOf, type Playbook } from '../case/playbook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import type { Form } from '../definition/form.ts';
import { checkValues } from './check-values.ts';
import { onPlan, refuseTask, unknownItem, type Planned } from './plan-command.ts';
import { refused, refuseFuture, type Rule } from './rule.ts';

type Args = CommandArgs<'submitForm'>;

/** Hands in a form: it does the task that asks for it, or corrects one that was handed in before. */
export const submitForm: Rule<'submitForm'> = {
  refuse: onPlan(({ args, context }, planned) => {
    const form = formOf(planned.playbook, args.form);
    if (!form) return unknownItem('Formuläret');
    return (
      refusePlace(args, form, planned) ??
      refuseFuture(args.statedOn, context, 'Dagen som formuläret gäller') ??
      refuseValues(args, form, planned.playbook)
    );
  }),
  body({ state: { playbook }, args }) {
    const form = playbook && formOf(playbook, args.form);
    const values = form
      ? checkValues(form, args.values, args.level, playbook.rulebook, args.statedOn).values
      : args.values;
    return { kind: 'formSubmitted', ...args, values };
  },
};

function refuseValues(args: Args, form: Form, { rulebook }: Playbook): Refusal | null {
  const { findings } = checkValues(form, args.values, args.level, rulebook, args.statedOn);
  const [first] = findings;
  if (!first) return null;
  const faulty = findings.find(({ missing }) => !missing);
  const reason = faulty
    ? `”${form.name}” innehåller något som är fel: ${faulty.message}`
    : `”${form.name}” är inte helt ifyllt: ${first.message}`;
  const refusal = refused(faulty ? 'formFaulty' : 'formNotComplete', reason, (faulty ?? first).law);
  return { ...refusal, findings: findings.slice(0, 500).map(({ path, message }) => ({ path, message })) };
}

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
