import type { Form } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { Tag } from '@samla/ui/Tag';
import { useText } from '../messages/use-text.ts';
import { Law } from '../plan/Law.tsx';
import styles from './FormPanel.module.css';

/** What the form is for, by which paragraphs, and whether somebody has confirmed it. */
export function FormHead({ form, rulebook }: { readonly form: Form; readonly rulebook: Rulebook }) {
  const text = useText();
  return (
    <header className={styles['header']}>
      <div className={styles['headLine']}>
        <h2 className={styles['name']}>{form.name}</h2>
        {!form.verified && <Tag>{text('form.unverified')}</Tag>}
        <span className={styles['law']}>
          {form.law.map((one) => (
            <Law key={one} law={one} rulebook={rulebook} />
          ))}
        </span>
      </div>
      {form.help !== undefined && <p className={styles['help']}>{form.help}</p>}
      {!form.verified && (
        <p className={styles['quiet']}>
          {text('form.unverifiedText')}{' '}
          {form.source !== undefined && text('form.unverifiedSource', { source: form.source })}
        </p>
      )}
    </header>
  );
}
