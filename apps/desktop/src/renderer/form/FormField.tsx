import type { Field } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { isBlank } from '@samla/case-model/form/blank';
import { optionsOf } from '@samla/case-model/form/codes';
import { formatValue } from '@samla/case-model/form/format-value';
import type { Provenance } from '@samla/case-model/form/prefill';
import type { PlainDate } from '@samla/case-model/time';
import { focusField } from '@samla/ui/ErrorList';
import type { Provenance as ProvenanceWords } from '@samla/ui/ProvenanceMark';
import { memo, type FocusEvent } from 'react';
import { useText } from '../messages/use-text.ts';
import { Law } from '../plan/Law.tsx';
import { DerivedValue } from './DerivedValue.tsx';
import { FieldInput } from './FieldInput.tsx';
import styles from './FormPanel.module.css';
import { sourceWords } from './source-words.ts';
import type { Value } from './values.ts';

/** What a field tells its form. The same object for as long as the form lives. */
export interface FieldEvents {
  readonly change: (path: string, value: Value) => void;
  readonly leave: (path: string) => void;
}

interface FormFieldProps {
  readonly field: Field;
  readonly path: string;
  /** the element that an error leads to */
  readonly id: string;
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly isRequired: boolean;
  readonly provenance: Provenance | undefined;
  /** where else the value goes, in words */
  readonly goesTo: string;
  readonly rulebook: Rulebook;
  readonly today: PlainDate;
  readonly formNames: Readonly<Record<string, string>>;
  readonly events: FieldEvents;
}

/** A field with all that is said of it: hint, paragraph, where its value came from and where it goes, what is wrong. */
export const FormField = memo(function FormField(props: FormFieldProps) {
  const { field, path, value, error, provenance, goesTo, rulebook, today, events } = props;
  const text = useText();
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) events.leave(path);
  };
  const reuse = goesTo === '' ? '' : text('form.reuse', { places: goesTo });
  const hint = [field.hint ?? '', reuse].filter(Boolean).join(' ');
  const law = field.law.length > 0 && (
    <span className={styles['law']}>
      {field.law.map((one) => (
        <Law key={one} law={one} rulebook={rulebook} />
      ))}
    </span>
  );
  if (field.derive !== undefined) {
    return <DerivedValue {...{ field, value, rulebook }} id={props.id} aside={law} />;
  }
  const options =
    field.type === 'choice' || field.type === 'choices' ? optionsOf(field, rulebook, today) : noOptions;
  const isChanged =
    provenance !== undefined && JSON.stringify(value ?? null) !== JSON.stringify(provenance.original ?? null);
  const origin: ProvenanceWords | false = provenance !== undefined &&
    !isBlank(provenance.original) && {
      source: sourceWords(provenance, props.formNames, text),
      ...(isChanged && {
        changedFrom: formatValue(field, provenance.original, rulebook),
        onRestore: () => {
          events.change(path, provenance.original as Value);
          // the button goes away under the worker's hand
          focusField(props.id);
        },
      }),
    };
  return (
    <div id={props.id} className={styles['field']} onBlur={left} data-path={path}>
      <FieldInput
        {...{ field, value, options, today }}
        onChange={(next) => events.change(path, next)}
        said={{
          label: field.name,
          isRequired: props.isRequired,
          ...(law !== false && { aside: law }),
          ...(hint !== '' && { description: hint }),
          ...(error !== undefined && { errorMessage: error }),
          ...(origin !== false && { provenance: origin }),
        }}
      />
    </div>
  );
});

const noOptions: ReturnType<typeof optionsOf> = [];
