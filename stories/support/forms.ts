import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { PlainDate } from '@samla/case-model/time';
import { forms } from 'virtual:definitions';

/** The day that every story runs on. */
export const TODAY = '2026-11-02' as PlainDate;

/** A built-in form, valid values of it, and the other forms of a case type that uses it. */
export function formNamed(key: string): {
  readonly form: Form;
  readonly values: FormValues;
  readonly otherForms: readonly Form[];
} {
  const found = forms.find(({ form }) => form.key === key);
  if (!found) throw new Error(`There is no form named ${key}`);
  const otherForms = forms.flatMap(({ form }) =>
    found.others.includes(form.key) && form.key !== key ? [form] : [],
  );
  return { form: found.form, values: found.values, otherForms };
}

export const formKeys = forms.map(({ form }) => form.key as string);
