import type { Rulebook } from '@samla/case-model/definition';
import { lawTitle, lawWords } from './law-words.ts';
import styles from './Law.module.css';

/** A paragraph in full, with what it says behind it. */
export function Law({ law, rulebook }: { readonly law: string; readonly rulebook: Rulebook | null }) {
  const title = lawTitle(law, rulebook);
  return (
    <span className={styles['law']} {...(title !== null && { title })}>
      {lawWords(law)}
    </span>
  );
}
