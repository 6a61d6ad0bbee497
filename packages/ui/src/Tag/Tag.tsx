import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import type { Tone } from '../tones.ts';
import styles from './Tag.module.css';

const c = classes(styles);

/** A short fact in a frame. With a tone it stands out a little more; the words carry the meaning. */
export function Tag({ children, tone }: { readonly children: ReactNode; readonly tone?: Tone }) {
  return <span className={c('tag', tone !== undefined && `tone${tone}`)}>{children}</span>;
}
