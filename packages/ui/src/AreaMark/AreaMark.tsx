import { classes } from '../classes.ts';
import type { Tone } from '../tones.ts';
import styles from './AreaMark.module.css';

const c = classes(styles);

interface AreaMarkProps {
  /** One letter: the meaning lies in it first. */
  readonly letter: string;
  readonly tone: Tone;
  /** Full name, where the name does not stand beside the mark. Without it the mark is decoration. */
  readonly label?: string;
}

/** A letter in a frame. */
export function AreaMark({ letter, tone, label }: AreaMarkProps) {
  const name =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={c('mark', `tone${tone}`)} {...name}>
      {letter}
    </span>
  );
}
