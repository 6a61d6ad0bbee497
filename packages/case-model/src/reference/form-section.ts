import type { Field, Form } from '../definition/form.ts';
import type { Library } from '../definition/load.ts';
import { facts } from './frame.ts';
import { formConditionWords } from './meaning.ts';
import { html, list, mark, table, type Html, type Part } from './html.ts';
import {
  audienceWords,
  classificationWords,
  fieldTypeWords,
  prefillWords,
  attributeWords,
  requiredWords,
} from './words.ts';

function values({ rulebook }: Library, field: Field): Part {
  if (!('codes' in field || 'options' in field)) return null;
  if (field.options)
    return html`<br /><span class="soft">${field.options.map(({ name }) => name).join(', ')}</span>`;
  const codes = rulebook.codeLists.find(({ key }) => key === field.codes);
  return html`<br /><a href="../kodlistor.html#${field.codes}">${codes?.name ?? field.codes}</a>`;
}

/** `FORM.FIELD` with the names of both; words stay as they are. */
function target({ forms }: Library, text: string): string {
  const [key = '', name = ''] = text.split('.');
  const form = forms.get(key);
  const part = form?.sections
    .flatMap((section) => [section, ...section.fields])
    .find((one) => one.key === name);
  return form && part ? `${form.name}: ${part.name}` : text;
}

/** `REGISTER.VARIABLE` by the names of both. */
function variableName({ rulebook }: Library, text: string): string {
  const [key, name] = text.split('.');
  const register = rulebook.registers.find((row) => row.key === key);
  const variable = register?.variables.find((row) => row.key === name);
  return register && variable ? `${register.name}: ${variable.name}` : text;
}

function comes(library: Library, { prefill, derive }: Field): Part {
  if (derive !== undefined) return html`Räknas fram: <code>${derive}</code>`;
  if (!prefill) return null;
  const from = prefillWords[prefill.source];
  const inForm = prefill.source === 'form' || prefill.source === 'previousCase';
  return `Förifylls från ${from}: ${inForm ? target(library, prefill.path) : (attributeWords[prefill.path] ?? prefill.path)}`;
}

function row(library: Library, form: Form, field: Field): Part[] {
  const guarded = field.classification ?? form.classification;
  const notes: Part[] = [
    comes(library, field),
    field.showWhen !== undefined && `Visas när ${formConditionWords(library, form, field.showWhen)}`,
    field.reuse.length > 0 && `Används igen: ${field.reuse.map((text) => target(library, text)).join(', ')}`,
    field.statistics.length > 0 &&
      `Statistik: ${field.statistics.map((text) => variableName(library, text)).join(', ')}`,
    guarded !== form.classification && `Skydd: ${classificationWords[guarded]}`,
  ].filter((note) => note !== null && note !== false);
  return [
    [field.name, field.hint !== undefined && html`<br /><span class="soft key">${field.hint}</span>`],
    [fieldTypeWords[field.type], values(library, field)],
    requiredWords[field.required],
    list(notes),
    field.law.join(', '),
  ];
}

/** A form with its sections, fields and checks. */
export function formSection(library: Library, form: Form): Html {
  return html`<h3>${form.name}${mark(form.verified)}</h3>
    ${form.help !== undefined && html`<p>${form.help}</p>`}
    ${facts([
      ['Hör till', audienceWords[form.audience]],
      ['Skydd', classificationWords[form.classification]],
      ['Lagrum', form.law.join(', ')],
      ['Källa', form.source],
    ])}
    ${form.sections.map((section) => [
      table(
        `${section.name}${section.repeat ? ` (upprepas för varje: ${section.repeat.item})` : ''}${section.showWhen === undefined ? '' : `, visas när ${formConditionWords(library, form, section.showWhen)}`}`,
        ['Fält', 'Typ', 'Krävs', 'Hur det fylls i och används', 'Lagrum'],
        section.fields.map((field) => row(library, form, field)),
        'fields',
      ),
    ])}
    ${
      form.checks.length > 0 &&
      html`<p class="soft">Kontroller:</p>
        ${list(
          form.checks.map(
            ({ message, law, that, level }) =>
              html`${message}${law === undefined ? '' : ` (${law})`}
                <span class="soft"
                  >${level === 'draft' ? 'redan i utkast' : 'före beslut'}, <code>${that}</code></span
                >`,
          ),
        )}`
    }`;
}
