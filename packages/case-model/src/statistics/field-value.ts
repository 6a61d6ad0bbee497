import type { CaseFile } from '../case/case-file.ts';
import type { Playbook } from '../case/playbook.ts';
import type { FormKey } from '../definition/keys.ts';
import type { StatisticsValue } from './variables-of.ts';

/** The fields of a case type's forms that fill a variable, as `form.KEY.FIELD`. */
export function fieldSources({ caseType }: Playbook, variable: string): readonly string[] {
  return caseType.forms.flatMap((form) =>
    form.sections.flatMap(({ fields }) =>
      fields
        .filter(({ statistics }) => statistics.includes(variable))
        .map(({ key }) => `form.${form.key}.${key}`),
    ),
  );
}

/**
 * What the latest submission of a form says in a field; of a field in a repeated section the list of what its rows say.
 * @returns undefined when the form was not handed in, or says nothing there
 */
export function fieldValue(
  { forms }: CaseFile,
  { caseType }: Playbook,
  form: string,
  field: string,
): StatisticsValue | undefined {
  const values = forms.get(form as FormKey)?.at(-1)?.values;
  const sections = caseType.forms.find(({ key }) => key === form)?.sections ?? [];
  const section = sections.find(({ fields }) => fields.some(({ key }) => key === field));
  if (!values || !section) return undefined;
  if (!section.repeat) return values[field];
  const rows = values[section.key];
  if (!Array.isArray(rows)) return undefined;
  const said = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? (row[field] ?? []) : [],
  );
  return said.length > 0 ? said : undefined;
}
