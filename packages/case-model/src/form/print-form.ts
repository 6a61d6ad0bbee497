import type { Form, FormValues, Section } from '../definition/form.ts';
import type { CodeSource } from './codes.ts';
import { formatValue } from './format-value.ts';
import { rowsOf, type Row } from './rows.ts';
import { fillForm, type Filled } from './visible.ts';

export interface PrintRow {
  readonly label: string;
  /** empty when nothing was filled in */
  readonly text: string;
  /** a text of many lines stands below its label */
  readonly long: boolean;
}

export interface PrintSection {
  readonly name: string;
  /** of a repeated section one group for each row, else one group */
  readonly groups: readonly { readonly name: string | null; readonly rows: readonly PrintRow[] }[];
}

/** A form as it is printed and read: what was visible, in the order of the form. */
export interface PrintDocument {
  readonly title: string;
  readonly law: readonly string[];
  readonly sections: readonly PrintSection[];
}

/** The print form of what was handed in. Pure. */
export function printForm(form: Form, values: FormValues, codes: CodeSource): PrintDocument {
  const filled = fillForm(form, values);
  const sections = form.sections.filter((section) => filled.showsSection(section));
  return {
    title: form.name,
    law: form.law,
    sections: sections.map((section) => printSection(section, filled, codes)),
  };
}

function printSection(section: Section, filled: Filled, codes: CodeSource): PrintSection {
  const { name, repeat } = section;
  if (!repeat)
    return { name, groups: [{ name: null, rows: rowsFor(section, filled.values, null, filled, codes) }] };
  const groups = rowsOf(section, filled.values).map((row, at) => ({
    name: `${repeat.item} ${at + 1}`,
    rows: rowsFor(section, row, at, filled, codes),
  }));
  return { name, groups };
}

function rowsFor(
  section: Section,
  values: Row,
  row: number | null,
  filled: Filled,
  codes: CodeSource,
): PrintRow[] {
  return section.fields
    .filter((field) => filled.shows(section, field, row))
    .map((field) => {
      const text = formatValue(field, values[field.key], codes);
      return { label: field.name, text, long: field.type === 'longText' && text.length > 60 };
    });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

/** The same as a part of an HTML page: headings from level 1, a definition list for each group. */
export function printHtml({ title, law, sections }: PrintDocument): string {
  const parts = sections.map(({ name, groups }) => {
    const lists = groups.map((group) => {
      const heading = group.name === null ? '' : `<h3>${escaped(group.name)}</h3>`;
      const rows = group.rows.map(({ label, text }) => {
        const value = text === '' ? '<em>Ej ifyllt</em>' : escaped(text).replaceAll('\n', '<br>');
        return `<dt>${escaped(label)}</dt><dd>${value}</dd>`;
      });
      return `${heading}<dl>${rows.join('')}</dl>`;
    });
    return `<section><h2>${escaped(name)}</h2>${lists.join('') || '<p><em>Ej ifyllt</em></p>'}</section>`;
  });
  const references = law.length === 0 ? '' : `<p>${escaped(law.join(', '))}</p>`;
  return `<article lang="sv"><h1>${escaped(title)}</h1>${references}${parts.join('')}</article>`;
}
