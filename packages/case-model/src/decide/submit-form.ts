import { taskOf } from '../case/plan.ts';
import { formOf, type Playbook } from '../case/playbook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import type { Form, FormValues } from '../definition/form.ts';
import type { Task } from '../definition/plan.ts';
import { isBlank } from '../form/blank.ts';
import { checkForm } from '../form/check-form.ts';
import { dateInStockholm } from '../time.ts';
import type { DecideContext } from './context.ts';
import { onPlan, refuseTask, unknownItem, type Planned } from './plan-command.ts';
import { refused, refuseFuture, type Asked, type Rule } from './rule.ts';

type Args = CommandArgs<'submitForm'>;

/** Hands in a form: it does the task that asks for it, or corrects one that was handed in before. */
export const submitForm: Rule<'submitForm'> = {
  refuse: onPlan((asked, planned) => {
    const { args, context } = asked;
    const form = formOf(planned.playbook, args.form);
    if (!form) return unknownItem('Formuläret');
    return (
      refusePlace(args, form, planned) ??
      refuseFuture(args.statedOn, context, 'Dagen som formuläret gäller') ??
      refuseValues(asked, form, planned.playbook)
    );
  }),
  body({ state: { playbook }, args, context }) {
    const form = playbook && formOf(playbook, args.form);
    const check = form && checked(args, form, playbook, context);
    // what is refused is shown as it was written
    const values = check?.findings.length === 0 ? check.values : args.values;
    return { kind: 'formSubmitted', ...args, values };
  },
};

function checked({ values, level }: Args, form: Form, { rulebook }: Playbook, { now }: DecideContext) {
  return checkForm(form, values, level, rulebook, dateInStockholm(now));
}

function refuseValues(
  { args, context }: Asked<'submitForm'>,
  form: Form,
  playbook: Playbook,
): Refusal | null {
  const { findings } = checked(args, form, playbook, context);
  const [first] = findings;
  if (!first) return null;
  const faulty = findings.find(({ path }) => !isBlank(valueAt(args.values, path)));
  const reason = faulty
    ? `”${form.name}” innehåller något som är fel. ${sentence(faulty.message)}`
    : `”${form.name}” är inte helt ifyllt. ${sentence(first.message)}`;
  const refusal = refused(faulty ? 'formFaulty' : 'formNotComplete', reason, form.law[0] ?? null);
  // a key that no form has may be of any length
  const told = findings.slice(0, 500).map(({ path, message }) => ({ path: path.slice(0, 200), message }));
  return { ...refusal, findings: told };
}

/** A finding that ends in a field's name ends as a sentence here. */
function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

/** What stands at a finding's place: `FIELD`, or `SECTION.ROW.FIELD`. */
function valueAt(values: FormValues, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null
          ? (part as Readonly<Record<string, unknown>>)[key]
          : undefined,
      values,
    );
}

function refusePlace(args: Args, form: Form, { playbook, plan }: Planned): Refusal | null {
  const users = playbook.caseType.plan.stages
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.form === form.key);
  if (args.task === null) {
    // without its task a form only corrects what the task has brought in
    const [owner] = users;
    if (!owner) return null;
    const done = users.filter(({ key }) => (taskOf(plan, key)?.done ?? 0) > 0);
    const strict = done.find(({ level }) => level === 'decision');
    if (strict && args.level === 'draft') return tooLow(strict);
    if (done.length > 0) return null;
    const reason = `Formuläret ”${form.name}” hör till uppgiften ”${owner.name}”. Öppna uppgiften och lämna in det där.`;
    return refused('notOpenYet', reason);
  }
  const task = users.find(({ key }) => key === args.task);
  if (!task) return unknownItem('Uppgiften med det formuläret');
  const inTheWay = refuseTask(plan, task.key);
  if (inTheWay) return inTheWay;
  return task.level === 'decision' && args.level === 'draft' ? tooLow(task) : null;
}

/** What a task asks for whole is not put right by something less. */
function tooLow({ name, law }: Task): Refusal {
  const reason = `”${name}” kräver att formuläret är helt ifyllt. Fyll i det som saknas och lämna in det igen.`;
  return refused('formNotComplete', reason, law[0] ?? null);
}
