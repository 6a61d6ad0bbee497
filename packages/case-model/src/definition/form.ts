import { z } from 'zod';
import { keepableJson } from '../text.ts';
import { codeKeySchema, feelSchema, fieldKeySchema, formKeySchema, lawKeySchema } from './keys.ts';

/** How a value must be guarded: it steers masking and what a log may hold. */
export const classificationSchema = z.enum(['open', 'personal', 'sensitive', 'protected']);
export type Classification = z.infer<typeof classificationSchema>;

/** A draft saves anything well typed; `beforeDecision` must be there when the form is handed in as a basis of decision. */
export const requiredSchema = z.enum(['always', 'beforeDecision', 'never']);

/**
 * Where a value comes from by itself: `person` and `case` (`path`: an attribute, see the guide), `form` (`path`:
 * `FORM.FIELD` of this case), `previousCase` (`path`: `FORM.FIELD` of the person's latest case of the same type),
 * `derived` is {@link fieldSchema}'s `derive`.
 */
export const prefillSchema = z.strictObject({
  source: z.enum(['person', 'case', 'worker', 'form', 'previousCase']),
  path: z.string().min(1).max(120),
});
export type Prefill = z.infer<typeof prefillSchema>;

export const optionSchema = z.strictObject({ key: codeKeySchema, name: z.string().min(1).max(160) });

const common = {
  key: fieldKeySchema,
  /** the label, in Swedish */
  name: z.string().min(1).max(160),
  /** how to fill it in, in Swedish */
  hint: z.string().max(300).optional(),
  required: requiredSchema.default('never'),
  showWhen: feelSchema.optional(),
  prefill: prefillSchema.optional(),
  /** the value follows from others and is not typed */
  derive: feelSchema.optional(),
  law: z.array(lawKeySchema).default([]),
  /** the form's own when left out */
  classification: classificationSchema.optional(),
  /** where else a value entered here goes: `FORM.FIELD`, or `letter` and the like in words */
  reuse: z.array(z.string().min(1).max(120)).default([]),
  /** the variables of statutory statistics that it fills: `REGISTER.VARIABLE` */
  statistics: z.array(z.string().regex(/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/)).default([]),
};

/** Exactly one of a code list of the rule book and options of its own. */
const choiceOf = {
  codes: codeKeySchema.optional(),
  options: z.array(optionSchema).min(1).max(60).optional(),
};

/** The field registry. A value's shape is in the guide, `docs/definitions.md`. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('text'), maxLength: z.int().min(1).max(500).default(200) }),
  z.strictObject({
    ...common,
    type: z.literal('longText'),
    maxLength: z.int().min(1).max(20_000).default(10_000),
  }),
  z.strictObject({ ...common, type: z.literal('identityNumber') }),
  z.strictObject({ ...common, type: z.literal('organisationNumber') }),
  /** integer öre */
  z.strictObject({
    ...common,
    type: z.literal('amount'),
    min: z.int().default(0),
    max: z.int().default(1_000_000_000_00),
  }),
  z.strictObject({
    ...common,
    type: z.literal('integer'),
    min: z.int().default(0),
    max: z.int().default(1_000_000),
    unit: z.string().max(40).optional(),
  }),
  /** at most two decimals */
  z.strictObject({
    ...common,
    type: z.literal('decimal'),
    min: z.number().default(0),
    max: z.number().default(1_000_000),
    unit: z.string().max(40).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('boolean') }),
  /** `YYYY-MM-DD` */
  z.strictObject({ ...common, type: z.literal('date'), future: z.boolean().default(false) }),
  /** `YYYY-MM-DDTHH:MM` on the clocks of Stockholm */
  z.strictObject({ ...common, type: z.literal('dateTime'), future: z.boolean().default(false) }),
  /** `{from, to}`, `to` null is *tills vidare* */
  z.strictObject({ ...common, type: z.literal('period'), openEnded: z.boolean().default(true) }),
  /** `{street, postalCode, city}` */
  z.strictObject({ ...common, type: z.literal('address') }),
  z.strictObject({ ...common, type: z.literal('choice'), ...choiceOf }),
  z.strictObject({ ...common, type: z.literal('choices'), ...choiceOf }),
  /** `{name, identityNumber, phone}` of someone the case concerns */
  z.strictObject({ ...common, type: z.literal('person') }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.strictObject({ ...common, type: z.literal('email') }),
]);
export type Field = z.infer<typeof fieldSchema>;
export type FieldType = Field['type'];

export const sectionSchema = z.strictObject({
  key: fieldKeySchema,
  name: z.string().min(1).max(120),
  hint: z.string().max(400).optional(),
  law: z.array(lawKeySchema).default([]),
  showWhen: feelSchema.optional(),
  /** the section's fields several times over; the value is a list under the section's key */
  repeat: z
    .strictObject({
      min: z.int().min(0).default(0),
      max: z.int().min(1).max(50).default(20),
      /** one of them, in Swedish: *Barn* */
      item: z.string().min(1).max(60),
    })
    .optional(),
  fields: z.array(fieldSchema).min(1),
});
export type Section = z.infer<typeof sectionSchema>;

/** What must hold between fields. */
export const checkSchema = z.strictObject({
  /** must be true; an unknown value passes */
  that: feelSchema,
  /** what is wrong and what to do, in Swedish */
  message: z.string().min(1).max(300),
  /** the field that the error stands at */
  field: fieldKeySchema,
  level: z.enum(['draft', 'decision']).default('decision'),
  law: lawKeySchema.optional(),
});

/** A form as it stands in `definitions/<area>/forms/<form>.yaml`. */
export const formSchema = z.strictObject({
  key: formKeySchema,
  name: z.string().min(1).max(120),
  /** what the form is for, in a Swedish sentence */
  help: z.string().max(400).optional(),
  law: z.array(lawKeySchema).default([]),
  classification: classificationSchema,
  /** whose record it belongs to: the authority's file, the order to a performer, or the performer's own file */
  audience: z.enum(['file', 'order', 'performer']).default('file'),
  sections: z.array(sectionSchema).min(1),
  checks: z.array(checkSchema).default([]),
  /** sources and reservations for those who answer for the form; `verified: false` is shown as such */
  verified: z.boolean().default(true),
  source: z.string().max(300).optional(),
});
export type Form = z.infer<typeof formSchema>;

/** What stands in a form: values by field key; a repeated section is a list of such objects. */
export const formValuesSchema = z
  .record(z.string().max(60), z.json())
  .overwrite(keepableJson)
  // characters of JSON: any form that a worker fills fits with room to spare, and nothing is stored without a bound
  .refine((values) => JSON.stringify(values).length <= 200_000, 'Formuläret är för stort. Korta texterna.');
export type FormValues = z.infer<typeof formValuesSchema>;
