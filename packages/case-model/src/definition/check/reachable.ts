import type { CaseType } from '../case-type.ts';
import type { Part } from '../parts.ts';
import type { Sentry } from '../plan.ts';
import type { Path } from '../source.ts';
import type { Check } from './check.ts';

/** Something that opens by sentries, inside something else perhaps, and what happens when it does. */
interface Item {
  readonly ref: string;
  readonly name: string;
  readonly entry: readonly Sentry[];
  readonly path: Path;
  /** the item that must have opened */
  readonly inside: string | null;
  /** what can happen once it is open */
  readonly tells: readonly string[];
}

function itemsOf({ plan, closure }: CaseType): Item[] {
  const items: Item[] = [];
  for (const [index, stage] of plan.stages.entries()) {
    const path = ['plan', 'stages', index];
    const open = `open.${stage.key}`;
    items.push({
      ref: open,
      name: `Skedet ”${stage.name}”`,
      entry: stage.entry,
      path,
      inside: null,
      tells: [],
    });
    for (const [at, task] of stage.tasks.entries()) {
      const tells = [`task.${task.key}`, `stage.${stage.key}`];
      if (task.form !== undefined) tells.push(`form.${task.form}`);
      if (task.decision !== undefined) tells.push(`decision.${task.decision}`);
      const ref = `open.${stage.key}.${task.key}`;
      items.push({
        ref,
        name: `Uppgiften ”${task.name}”`,
        entry: task.entry,
        path: [...path, 'tasks', at],
        inside: open,
        tells,
      });
    }
  }
  for (const [index, { key, name, entry }] of plan.milestones.entries()) {
    const path = ['plan', 'milestones', index];
    items.push({
      ref: `open.milestone.${key}`,
      name: `Milstolpen ”${name}”`,
      entry,
      path,
      inside: null,
      tells: [`milestone.${key}`],
    });
  }
  items.push({
    ref: 'open.closure',
    name: 'Avslutet',
    entry: closure.entry,
    path: ['closure'],
    inside: null,
    tells: [],
  });
  return items;
}

/** The happening itself, without the outcome or field that it is told by. */
const happening = (moment: string): string => moment.split('.').slice(0, 2).join('.');

/**
 * Whether every stage, task and milestone can open, and the case be closed, when all that can happen does: a plan in which
 * an item waits for itself, or for what only comes after it, is told at the item.
 */
export function checkReachable(check: Check, part: Part<CaseType>): void {
  const items = itemsOf(part.value);
  // what nothing in the plan tells comes from outside, or is no happening of this case type and told elsewhere
  const told = new Set(items.flatMap(({ tells }) => tells));
  const opened = new Set<string>();
  const happened = new Set<string>();
  const comes = (moment: string): boolean => !told.has(happening(moment)) || happened.has(happening(moment));
  const opens = ({ entry, inside }: Item): boolean =>
    (inside === null || opened.has(inside)) &&
    (entry.length === 0 || entry.some(({ on }) => on.every(comes)));
  for (let grown = true; grown;) {
    grown = false;
    for (const item of items) {
      if (opened.has(item.ref) || !opens(item)) continue;
      opened.add(item.ref);
      for (const moment of item.tells) happened.add(moment);
      grown = true;
    }
  }
  for (const item of items) {
    if (opened.has(item.ref) || (item.inside !== null && !opened.has(item.inside))) continue;
    const missing = [...new Set(item.entry.flatMap(({ on }) => on.filter((moment) => !comes(moment))))];
    const own = missing.some((moment) => item.tells.includes(happening(moment)));
    check.tell(
      part,
      [...item.path, 'entry'],
      `${item.name} kan aldrig ${item.ref === 'open.closure' ? 'göras' : 'öppnas'}: det väntar på ${missing.join(', ')}.`,
      own
        ? 'Det väntar på sig självt. Ta bort den händelsen ur on.'
        : 'De väntar på varandra i en ring, eller på något som kommer senare. Ta bort en av händelserna ur on.',
    );
  }
}
