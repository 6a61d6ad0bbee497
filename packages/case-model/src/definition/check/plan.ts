import type { CaseType } from '../case-type.ts';
import type { Part } from '../parts.ts';
import type { Sentry } from '../plan.ts';
import type { Path } from '../source.ts';
import { keyed, keysUnique, lawsExist, mustExist, type Check } from './check.ts';
import { momentExists } from './moments.ts';
import { checkReachable } from './reachable.ts';

/** A list of sentries and where it stands. */
export interface SentryPlace {
  readonly sentries: readonly Sentry[];
  readonly path: Path;
}

/** Every list of sentries of a case type. */
export function sentriesOf({ plan, closure }: CaseType): SentryPlace[] {
  const places: SentryPlace[] = [{ sentries: closure.entry, path: ['closure', 'entry'] }];
  for (const [index, stage] of plan.stages.entries()) {
    const path = ['plan', 'stages', index];
    places.push({ sentries: stage.entry, path: [...path, 'entry'] });
    places.push({ sentries: stage.exit, path: [...path, 'exit'] });
    for (const [at, task] of stage.tasks.entries()) {
      places.push({ sentries: task.entry, path: [...path, 'tasks', at, 'entry'] });
      places.push({ sentries: task.exit, path: [...path, 'tasks', at, 'exit'] });
    }
  }
  for (const [index, { entry }] of plan.milestones.entries()) {
    places.push({ sentries: entry, path: ['plan', 'milestones', index, 'entry'] });
  }
  return places;
}

/** What the plan's items point to, and whether each of them can come. */
export function checkPlan(check: Check, part: Part<CaseType>): void {
  const { plan, decisions } = part.value;
  keysUnique(check, part, keyed(plan.stages, ['plan', 'stages']), 'Skedet');
  keysUnique(check, part, keyed(plan.milestones, ['plan', 'milestones']), 'Milstolpen');
  const tasks = plan.stages.flatMap((stage, index) => keyed(stage.tasks, ['plan', 'stages', index, 'tasks']));
  keysUnique(check, part, tasks, 'Uppgiften');
  for (const [index, stage] of plan.stages.entries()) {
    const path = ['plan', 'stages', index];
    lawsExist(check, part, [...path, 'law'], stage.law);
    for (const [at, task] of stage.tasks.entries()) {
      const inner = [...path, 'tasks', at];
      lawsExist(check, part, [...inner, 'law'], task.law);
      if (task.form !== undefined) {
        mustExist(
          check,
          part,
          [...inner, 'form'],
          task.form,
          check.forms.keys(),
          'Blanketten',
          'Lägg till den i områdets forms/ eller i shared/forms/.',
        );
      }
      if (task.decision === undefined) continue;
      const known = decisions.map(({ key }) => key);
      mustExist(
        check,
        part,
        [...inner, 'decision'],
        task.decision,
        known,
        'Beslutet',
        'Lägg till det under decisions.',
      );
      if (task.offline !== 'draftOnly') {
        check.tell(
          part,
          [...inner, 'decision'],
          'Ett beslut får inte vänta på nätet: uppgiften är inte markerad som utkast utan nät.',
          'Lägg till offline: draftOnly på uppgiften.',
        );
      }
    }
  }
  for (const [index, { law }] of plan.milestones.entries()) {
    lawsExist(check, part, ['plan', 'milestones', index, 'law'], law);
  }
  for (const { sentries, path } of sentriesOf(part.value)) {
    for (const [index, { on, law, if: condition }] of sentries.entries()) {
      lawsExist(check, part, [...path, index, 'law'], law);
      for (const [at, moment] of on.entries()) momentExists(check, part, [...path, index, 'on', at], moment);
      if (on.length === 0 && condition === undefined) {
        check.tell(
          part,
          [...path, index],
          'Villkoret väntar inte på något.',
          'Lägg till on: [händelse] eller if: uttryck, eller ta bort det.',
        );
      }
    }
  }
  checkReachable(check, part);
}
