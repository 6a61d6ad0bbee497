import type { Field } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { formatValue } from '@samla/case-model/form/format-value';
import { useId, type ReactNode } from 'react';
import { useText } from '../messages/use-text.ts';
import styles from './FormPanel.module.css';
import type { Value } from './values.ts';

interface DerivedValueProps {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly rulebook: Rulebook;
  readonly id: string;
  readonly aside: ReactNode;
}

/** A value that follows from others: read, not typed. */
export function DerivedValue({ field, value, rulebook, id, aside }: DerivedValueProps) {
  const text = useText();
  const label = useId();
  const shown = formatValue(field, value, rulebook);
  return (
    <div id={id} className={styles['derived']}>
      <span className={styles['derivedLine']}>
        <span id={label} className={styles['derivedName']}>
          {field.name}
        </span>
        <output aria-labelledby={label} className={styles['derivedValue']}>
          {shown === '' ? '–' : shown}
        </output>
      </span>
      <span className={styles['quiet']}>
        {shown === '' ? text('form.derivedNothing') : text('form.derived')} {aside}
      </span>
    </div>
  );
}
