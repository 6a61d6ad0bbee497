import { z } from 'zod';
import { formValuesSchema, type Form, type FormValues } from '../definition/form.ts';
import type { PlainDate } from '../time.ts';
import { checkForm } from './check-form.ts';
import type { CodeSource } from './codes.ts';

export interface FormSchemas {
  readonly draft: z.ZodType<FormValues>;
  readonly decision: z.ZodType<FormValues>;
}

/** The schemas of a form's last day and code lists: a day passes, and then they are made anew. */
interface Made {
  readonly codes: CodeSource;
  readonly on: PlainDate;
  readonly schemas: FormSchemas;
}
const made = new WeakMap<Form, Made>();

/**
 * The zod schemas of a form, lenient and strict: an issue for each finding, at its place, in the order of the form. What
 * comes out is what may be stored. Made once for each form, rule book and day.
 */
export function formSchemas(form: Form, codes: CodeSource, on: PlainDate): FormSchemas {
  const known = made.get(form);
  if (known?.codes === codes && known.on === on) return known.schemas;
  const at = (level: 'draft' | 'decision') =>
    valuesSchema.transform((given, context): FormValues => {
      const { values, findings } = checkForm(form, given, level, codes, on);
      for (const { path, message } of findings) {
        const place = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
        context.addIssue({ code: 'custom', path: place, message });
      }
      return values;
    });
  const schemas = { draft: at('draft'), decision: at('decision') };
  made.set(form, { codes, on, schemas });
  return schemas;
}

/** What is no form at all: nobody can type it, but a broken draft can hold it. zod's own words are never shown. */
const valuesSchema = z.unknown().transform((given, context): FormValues => {
  const read = formValuesSchema.safeParse(given);
  if (read.success) return read.data;
  context.addIssue({
    code: 'custom',
    message: 'Formuläret gick inte att läsa. Uppdatera med F5 och fyll i igen.',
  });
  return z.NEVER;
});
