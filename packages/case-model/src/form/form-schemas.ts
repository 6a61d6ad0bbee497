import type { z } from 'zod';
import { formValuesSchema, type Form, type FormValues } from '../definition/form.ts';
import type { PlainDate } from '../time.ts';
import { checkForm } from './check-form.ts';
import type { CodeSource } from './codes.ts';

export interface FormSchemas {
  readonly draft: z.ZodType<FormValues>;
  readonly decision: z.ZodType<FormValues>;
}

/**
 * The zod schemas of a form, lenient and strict: an issue for each finding, at its place, in the order of the form. What
 * comes out is what may be stored.
 */
export function formSchemas(form: Form, codes: CodeSource, on: PlainDate): FormSchemas {
  const at = (level: 'draft' | 'decision') =>
    formValuesSchema.transform((given, context): FormValues => {
      const { values, findings } = checkForm(form, given, level, codes, on);
      for (const { path, message } of findings) {
        const place = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
        context.addIssue({ code: 'custom', path: place, message });
      }
      return values;
    });
  return { draft: at('draft'), decision: at('decision') };
}
