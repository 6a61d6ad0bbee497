declare module 'virtual:definitions' {
  import type { Rulebook } from '@samla/case-model/definition';
  import type { Form, FormValues } from '@samla/case-model/definition/form';

  export const forms: readonly {
    readonly form: Form;
    /** valid values of it */
    readonly values: FormValues;
    /** the forms of a case type that uses it */
    readonly others: readonly string[];
  }[];
  export const rulebook: Rulebook;
}
