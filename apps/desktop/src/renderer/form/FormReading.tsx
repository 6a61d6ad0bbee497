import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { printForm } from '@samla/case-model/form/print-form';
import { FormSection } from '@samla/ui/FormSection';
import { useText } from '../messages/use-text.ts';
import { FormHead } from './FormHead.tsx';
import styles from './FormPanel.module.css';

interface FormReadingProps {
  readonly form: Form;
  readonly rulebook: Rulebook;
  readonly values: FormValues;
}

/** A form as it was handed in: the same document that is printed, nothing to write in. */
export function FormReading({ form, rulebook, values }: FormReadingProps) {
  const text = useText();
  const { sections } = printForm(form, values, rulebook);
  return (
    <article className={styles['panel']} aria-label={text('form.label', { name: form.name })}>
      <FormHead form={form} rulebook={rulebook} />
      {sections.map((section) => (
        <FormSection key={section.name} title={section.name}>
          {section.groups.map((group, at) => (
            <div key={at}>
              {group.name !== null && <h4 className={styles['rowName']}>{group.name}</h4>}
              <dl className={styles['list']}>
                {group.rows.map((row) => (
                  <div key={row.label} className={row.long ? styles['longRow'] : styles['row']}>
                    <dt>{row.label}</dt>
                    <dd className={row.text === '' ? styles['quiet'] : undefined}>
                      {row.text === '' ? text('form.empty') : row.text}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </FormSection>
      ))}
    </article>
  );
}
