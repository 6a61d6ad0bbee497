import { didYouMean } from '../closest.ts';
import type { Field, Form } from '../form.ts';
import { formsUsedBy } from '../forms-used.ts';
import type { Part } from '../parts.ts';
import { prefillPaths } from '../prefill.ts';
import type { Path } from '../source.ts';
import { keyed, keysUnique, lawsExist, mustExist, type Check } from './check.ts';
import { fieldIn } from './moments.ts';

/** Words of FEEL that no field can be called: an expression could not name it. */
const reserved = new Set(
  'if then else for return some every satisfies in and or not between null true false function instance of external item decisions'.split(
    ' ',
  ),
);

/** What each form holds and points to, and that somebody uses it. */
export function checkForms(check: Check): void {
  const used = new Set(check.parts.caseTypes.flatMap(({ value }) => formsUsedBy(value)));
  for (const part of check.parts.forms) {
    if (part.background) continue;
    checkForm(check, part);
    if (!used.has(part.value.key) && !check.parts.mentioned.has(part.value.key)) {
      check.tell(
        part,
        ['key'],
        `Ingen ärendetyp använder blanketten ”${part.value.key}”.`,
        'Skriv form: på en uppgift, eller ta bort blanketten.',
      );
    }
  }
}

function checkForm(check: Check, part: Part<Form>): void {
  const form = part.value;
  lawsExist(check, part, ['law'], form.law);
  const keys: { key: string; path: Path }[] = [];
  for (const [index, section] of form.sections.entries()) {
    const path = ['sections', index];
    lawsExist(check, part, [...path, 'law'], section.law);
    keys.push(...keyed(section.fields, [...path, 'fields']));
    // only a repeated section's key stands among the values
    if (section.repeat) keys.push({ key: section.key, path: [...path, 'key'] });
    const { repeat } = section;
    if (repeat && repeat.min > repeat.max) {
      check.tell(part, [...path, 'repeat', 'min'], 'Minst är mer än högst.', `Skriv högst ${repeat.max}.`);
    }
    for (const [at, field] of section.fields.entries()) {
      checkField(check, part, field, [...path, 'fields', at], section.repeat !== undefined);
    }
  }
  keysUnique(check, part, keyed(form.sections, ['sections']), 'Avsnittet');
  keysUnique(check, part, keys, 'Fältet');
  for (const { key, path } of keys) {
    if (reserved.has(key)) {
      check.tell(part, path, `”${key}” betyder något annat i ett uttryck.`, 'Välj en annan nyckel.');
    }
  }
  const names = keys.map(({ key }) => key);
  for (const [index, { field, law }] of form.checks.entries()) {
    mustExist(
      check,
      part,
      ['checks', index, 'field'],
      field,
      names,
      'Fältet',
      'Skriv ett av blankettens fält.',
    );
    lawsExist(check, part, ['checks', index, 'law'], law);
  }
}

function checkField(check: Check, part: Part<Form>, field: Field, path: Path, repeated: boolean): void {
  lawsExist(check, part, [...path, 'law'], field.law);
  if (field.type === 'choice' || field.type === 'choices') {
    if ((field.codes === undefined) === (field.options === undefined)) {
      check.tell(
        part,
        path,
        field.codes === undefined
          ? `Valen till ”${field.key}” saknas.`
          : `”${field.key}” har både codes och options.`,
        'Skriv antingen codes (en kodlista i regelboken) eller options (egna val).',
      );
    }
    keysUnique(check, part, keyed(field.options ?? [], [...path, 'options']), 'Valet');
    if (field.codes !== undefined) {
      mustExist(
        check,
        part,
        [...path, 'codes'],
        field.codes,
        check.codeLists.keys(),
        'Kodlistan',
        'Lägg till den under shared/codes/.',
      );
    }
  }
  if ('min' in field && field.min > field.max) {
    check.tell(
      part,
      [...path, 'min'],
      'Minsta värdet är större än det största.',
      `Skriv högst ${field.max}.`,
    );
  }
  if (field.derive !== undefined && field.prefill) {
    check.tell(
      part,
      [...path, 'prefill'],
      'Fältet både räknas fram (derive) och förifylls (prefill).',
      'Ta bort det ena.',
    );
  }
  if (field.prefill) checkPrefill(check, part, field, [...path, 'prefill', 'path'], repeated);
  for (const [index, target] of field.reuse.entries())
    checkReuse(check, part, target, [...path, 'reuse', index]);
  for (const [index, name] of field.statistics.entries()) {
    const at = [...path, 'statistics', index];
    const [register = '', variable = ''] = name.split('.');
    const hint = 'Lägg till det i shared/registers.yaml.';
    if (!mustExist(check, part, at, register, check.registers.keys(), 'Registret', hint)) continue;
    const known = check.registers.get(register);
    if (known)
      mustExist(
        check,
        part,
        at,
        variable,
        known,
        `Variabeln i registret ”${register}”`,
        'Lägg till variabeln i registret.',
      );
  }
}

function checkPrefill(check: Check, part: Part<Form>, field: Field, path: Path, repeated: boolean): void {
  const { source, path: from } = field.prefill ?? { source: 'case', path: '' };
  if (source === 'person' || source === 'case' || source === 'worker') {
    mustExist(
      check,
      part,
      path,
      from,
      prefillPaths[source],
      'Uppgiften att förifylla med',
      'Se listan i handboken.',
    );
    return;
  }
  const [form = '', key = ''] = from.split('.');
  if (!/^\w+\.\w+$/.test(from)) {
    check.tell(part, path, `”${from}” pekar inte ut ett fält.`, 'Skriv BLANKETT.FÄLT.');
    return;
  }
  if (!mustExist(check, part, path, form, check.forms.keys(), 'Blanketten', 'Skriv BLANKETT.FÄLT.')) return;
  const known = check.forms.get(form);
  if (!known) return;
  const found = fieldIn(known, key);
  if (!found) {
    const keys = known.sections.flatMap(({ fields }) => fields.map((one) => one.key));
    check.tell(
      part,
      path,
      `Blanketten ”${form}” har inget fält ”${key}”.`,
      didYouMean(key, keys, 'Se efter fältets nyckel.'),
    );
    return;
  }
  if (found.repeated !== repeated) {
    check.tell(
      part,
      path,
      `Fältet ”${from}” ${found.repeated ? 'finns flera gånger' : 'finns bara en gång'}.`,
      'Förifyll ett upprepat fält ur ett upprepat, och ett enkelt ur ett enkelt.',
    );
    return;
  }
  if (!sameShape(found.field, field)) {
    check.tell(
      part,
      path,
      `Fältet ”${from}” är av typen ${found.field.type}, men ”${field.key}” av typen ${field.type}.`,
      'Välj ett fält av samma typ.',
    );
    return;
  }
  if (source === 'form' && form !== part.value.key) {
    const together = check.parts.caseTypes.some(({ value }) => {
      const forms = formsUsedBy(value);
      return forms.includes(form) && forms.includes(part.value.key);
    });
    if (!together) {
      check.tell(
        part,
        path,
        `Ingen ärendetyp använder både ”${part.value.key}” och ”${form}”.`,
        'Välj en blankett i samma ärende, eller source: previousCase.',
      );
    }
  }
}

const shapes: Readonly<Record<string, string>> = {
  longText: 'text',
  phone: 'text',
  email: 'text',
  integer: 'number',
  decimal: 'number',
};

const sameShape = (a: Field, b: Field): boolean => (shapes[a.type] ?? a.type) === (shapes[b.type] ?? b.type);

/** `FORM.FIELD` must exist; anything else is words for the reader. */
function checkReuse(check: Check, part: Part<Form>, target: string, path: Path): void {
  const found = /^([a-z][a-zA-Z0-9]*)\.([a-z][a-zA-Z0-9]*)$/.exec(target);
  if (!found) return;
  const [, form = '', field = ''] = found;
  if (
    !mustExist(
      check,
      part,
      path,
      form,
      check.forms.keys(),
      'Blanketten',
      'Skriv BLANKETT.FÄLT, eller vad det är i ord.',
    )
  )
    return;
  const known = check.forms.get(form);
  if (known && !fieldIn(known, field) && !known.sections.some(({ key }) => key === field)) {
    const keys = known.sections.flatMap((section) => [section.key, ...section.fields.map(({ key }) => key)]);
    check.tell(
      part,
      path,
      `Blanketten ”${form}” har inget fält ”${field}”.`,
      didYouMean(field, keys, 'Se efter fältets nyckel.'),
    );
  }
}
