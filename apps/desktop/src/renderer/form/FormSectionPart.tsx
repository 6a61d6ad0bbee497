import type { Field, Form, FormValues, Section } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { goesTo } from '@samla/case-model/form/inventory';
import type { Provenance } from '@samla/case-model/form/prefill';
import type { PlainDate } from '@samla/case-model/time';
import { FormSection } from '@samla/ui/FormSection';
import { useMemo } from 'react';
import { Law } from '../plan/Law.tsx';
import { FormField } from './FormField.tsx';
import styles from './FormPanel.module.css';
import { placeWords } from './place-words.ts';
import { RepeatedRows } from './RepeatedRows.tsx';
import type { FormState } from './use-form.ts';
import { pathOf, valueAt } from './values.ts';

interface FormSectionPartProps {
  readonly form: Form;
  readonly section: Section;
  readonly state: FormState;
  readonly values: FormValues;
  readonly rulebook: Rulebook;
  readonly today: PlainDate;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly otherForms: readonly Form[];
  readonly idOf: (path: string) => string;
  readonly level: 'draft' | 'decision';
}

/** A section with what of it is to be filled in now: a field comes right after what asked for it. */
export function FormSectionPart(props: FormSectionPartProps) {
  const { form, section, state, values, rulebook, today, provenance, otherForms, idOf, level } = props;
  const names = useMemo(
    () => Object.fromEntries([form, ...otherForms].map((one) => [one.key, one.name])),
    [form, otherForms],
  );
  const places = useMemo(
    () =>
      new Map(
        section.fields.map((field) => [field.key, placeWords(goesTo(form, field, otherForms), otherForms)]),
      ),
    [form, section, otherForms],
  );
  if (!state.filled.showsSection(section)) return null;

  const fieldAt = (field: Field, row: number | null) => {
    if (!state.filled.shows(section, field, row)) return null;
    const path = pathOf(section, field, row);
    const value = field.derive === undefined ? valueAt(values, path) : valueAt(state.filled.values, path);
    const isRequired =
      field.required === 'always' || (field.required === 'beforeDecision' && level === 'decision');
    return (
      <FormField
        key={field.key}
        {...{ field, path, value, rulebook, today, isRequired }}
        id={idOf(path)}
        error={state.errors.get(path)}
        provenance={provenance[path]}
        goesTo={places.get(field.key) ?? ''}
        formNames={names}
        events={state.events}
      />
    );
  };
  const fields = (row: number | null) => section.fields.map((field) => fieldAt(field, row));
  const { repeat } = section;
  return (
    <FormSection
      title={section.name}
      {...(section.hint !== undefined && { hint: section.hint })}
      {...(section.law.length > 0 && {
        aside: (
          <span className={styles['law']}>
            {section.law.map((one) => (
              <Law key={one} law={one} rulebook={rulebook} />
            ))}
          </span>
        ),
      })}
    >
      {repeat ? (
        <div id={idOf(section.key)}>
          <RepeatedRows
            section={{ ...section, repeat }}
            values={values}
            row={fields}
            onChange={state.put}
            error={state.errors.get(section.key)}
          />
        </div>
      ) : (
        fields(null)
      )}
    </FormSection>
  );
}
