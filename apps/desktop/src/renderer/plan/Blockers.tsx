import type { Rulebook } from '@samla/case-model/definition';
import type { BlockerView } from '../../host/contract.ts';
import styles from './Blockers.module.css';
import { Law } from './Law.tsx';

interface BlockersProps {
  readonly blockers: readonly BlockerView[];
  readonly rulebook: Rulebook | null;
}

/** What is in the way, in words, each with its paragraph. */
export function Blockers({ blockers, rulebook }: BlockersProps) {
  return (
    <ul className={styles['blockers']}>
      {blockers.map(({ because, law }) => (
        <li key={because}>
          {because}
          {law !== null && (
            <>
              {' '}
              (<Law law={law} rulebook={rulebook} />)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
