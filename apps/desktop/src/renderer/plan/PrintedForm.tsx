import type { Rulebook } from '@samla/case-model/definition';
import type { Form, FormValues } from '@samla/case-model/definition/form';
import { printForm } from '@samla/case-model/form/print-form';
import { useText } from '../messages/use-text.ts';
import styles from './PrintedForm.module.css';

interface PrintedFormProps {
  readonly form: Form;
  readonly values: FormValues;
  readonly rulebook: Rulebook;
}

/** What was handed in, as it is printed: folded, so that the record keeps its overview. */
export function PrintedForm({ form, values, rulebook }: PrintedFormProps) {
  const text = useText();
  const { sections } = printForm(form, values, rulebook);
  return (
    <details className={styles['printed']}>
      <summary>{text('record.showForm')}</summary>
      {sections.map(({ name, groups }) => (
        <section key={name} className={styles['section']}>
          <h5>{name}</h5>
          {groups.map((group, at) => (
            <dl key={group.name ?? at} className={styles['rows']}>
              {group.name !== null && <div className={styles['group']}>{group.name}</div>}
              {group.rows.map(({ label, text: value }) => (
                <div key={label} className={styles['row']}>
                  <dt>{label}</dt>
                  <dd dir="auto">{value === '' ? <em>{text('record.notFilled')}</em> : value}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
    </details>
  );
}
