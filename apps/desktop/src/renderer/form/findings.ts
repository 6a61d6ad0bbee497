import type { Form } from '@samla/case-model/definition/form';
import type { FormFinding } from '@samla/case-model/form/check-form';

/** The findings that are shown: of fields that were left or handed in; the first at each place. */
export function shownFindings(
  findings: readonly FormFinding[],
  live: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const { path, message } of findings) {
    if (live.has(path) && !shown.has(path)) shown.set(path, message);
  }
  return shown;
}

/** What the list of errors says of a place: the field first, since the list stands away from it. */
export function errorLine(form: Form, path: string, message: string): string {
  const [head = '', row, key] = path.split('.');
  const section = form.sections.find((one) => one.repeat && one.key === head);
  const fields = form.sections.flatMap((one) => one.fields);
  const name = section
    ? [
        row === undefined ? section.name : `${section.repeat?.item ?? section.name} ${Number(row) + 1}`,
        section.fields.find((field) => field.key === key)?.name,
      ]
        .filter(Boolean)
        .join(', ')
    : (fields.find((field) => field.key === head)?.name ?? '');
  const own = section?.fields.find((field) => field.key === key)?.name ?? name;
  if (message.includes(own) && row === undefined) return message;
  if (name === '') return message;
  // the message ends with the field's own name already: the place before it is enough
  const rest = message.endsWith(`: ${own}`) ? message.slice(0, -own.length - 2) : message;
  return name.endsWith('?') ? `${name} ${rest}` : `${name}: ${rest}`;
}
