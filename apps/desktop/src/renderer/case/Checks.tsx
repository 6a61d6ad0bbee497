import type { CaseView } from '../../host/contract.ts';
import { useText } from '../messages/use-text.ts';
import styles from './Checks.module.css';
import { openChecks } from './next-step.ts';

/** Values of the old system to look at: which, what stood, what is wrong. */
export function Checks({ view }: { readonly view: CaseView }) {
  const text = useText();
  const checks = openChecks(view);
  if (checks.length === 0) return null;
  return (
    <section className={styles['checks']} aria-labelledby={`checks-${view.id}`}>
      <h3 id={`checks-${view.id}`}>{text('check.title')}</h3>
      <dl>
        {checks.map(({ id, field, raw, reason }) => (
          <div key={id} className={styles['check']}>
            <dt>{field}</dt>
            <dd>
              {reason}.{' '}
              <span className={styles['raw']}>
                {text('check.value', { raw: raw || text('check.empty') })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
