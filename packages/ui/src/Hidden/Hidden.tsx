import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Hidden.module.css';

const c = classes(styles);

/** Words for those who listen; not drawn. */
export function Hidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className={c('hidden')} id={id}>
      {children}
    </span>
  );
}
