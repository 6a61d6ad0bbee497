import { didYouMean } from '../closest.ts';
import type { CaseType } from '../case-type.ts';
import type { Field, Form } from '../form.ts';
import type { Part } from '../parts.ts';
import type { Path } from '../source.ts';
import { formsUsedBy } from '../forms-used.ts';
import type { Check } from './check.ts';

const kinds: Readonly<Record<string, string>> = {
  stage: 'Skedet',
  milestone: 'Milstolpen',
  task: 'Uppgiften',
  event: 'Händelsen',
  document: 'Handlingen',
  decision: 'Beslutet',
  form: 'Blanketten',
};

/** The keys of a case type that a happening of each kind can name. */
function keysOf(type: CaseType, kind: string): string[] {
  switch (kind) {
    case 'stage':
      return type.plan.stages.map(({ key }) => key);
    case 'milestone':
      return type.plan.milestones.map(({ key }) => key);
    case 'task':
      return type.plan.stages.flatMap(({ tasks }) => tasks.map(({ key }) => key));
    case 'event':
      return type.events.map(({ key }) => key);
    case 'document':
      return type.documents.map(({ key }) => key);
    case 'decision':
      return type.decisions.map(({ key }) => key);
    default:
      return formsUsedBy(type);
  }
}

/** The field of a form, in whatever section it stands. */
export function fieldIn(form: Form | undefined, key: string): { field: Field; repeated: boolean } | null {
  for (const section of form?.sections ?? []) {
    const field = section.fields.find((candidate) => candidate.key === key);
    if (field) return { field, repeated: section.repeat !== undefined };
  }
  return null;
}

const dateTypes = new Set(['date', 'dateTime', 'period']);

/** Whether a happening names what this case type has; a form's field must be a date that stands once. */
export function momentExists(check: Check, part: Part<CaseType>, path: Path, moment: string): void {
  const [kind = '', key = '', detail] = moment.split('.');
  const what = kinds[kind];
  if (what === undefined || check.parts.broken.has(key)) return;
  const known = keysOf(part.value, kind);
  if (!known.includes(key)) {
    const same = didYouMean(
      key,
      known,
      known.length === 0 ? 'Ärendetypen har inga.' : 'Se efter nyckeln i planen.',
    );
    check.tell(part, path, `${what} ”${key}” finns inte i ärendetypen.`, same);
    return;
  }
  if (detail === undefined) return;
  if (kind === 'decision') {
    const outcomes = part.value.decisions.find((decision) => decision.key === key)?.outcomes ?? [];
    const keys = outcomes.map((outcome) => outcome.key);
    if (!keys.includes(detail)) {
      check.tell(
        part,
        path,
        `Beslutet ”${key}” har inget utfall ”${detail}”.`,
        didYouMean(detail, keys, 'Se efter utfallen.'),
      );
    }
    return;
  }
  const form = check.forms.get(key);
  const found = fieldIn(form, detail);
  if (!found) {
    const keys = (form?.sections ?? []).flatMap(({ fields }) => fields.map((field) => field.key));
    check.tell(
      part,
      path,
      `Blanketten ”${key}” har inget fält ”${detail}”.`,
      didYouMean(detail, keys, 'Se efter fältets nyckel.'),
    );
  } else if (!dateTypes.has(found.field.type)) {
    check.tell(
      part,
      path,
      `Fältet ”${detail}” är inget datum.`,
      'Välj ett fält av typen date, dateTime eller period.',
    );
  } else if (found.repeated) {
    check.tell(
      part,
      path,
      `Fältet ”${detail}” finns flera gånger (upprepat avsnitt).`,
      'Välj ett fält som finns en gång.',
    );
  }
}
