import { classes } from '../classes.ts';
import styles from './SaveState.module.css';

const c = classes(styles);
const SIGN = { savedHere: '●', sending: '↑', sent: '✓', needsYou: '!' } as const;

/** The four states a worker's text can be in. */
export type SaveStateName = keyof typeof SIGN;

/** The truth about saving, beside the text: words first ("Sparat här 09:41"), then shape, then colour. */
export function SaveState({ state, text }: { readonly state: SaveStateName; readonly text: string }) {
  return (
    <span className={c('state', state)}>
      <span className={c('sign')} aria-hidden="true">
        {SIGN[state]}
      </span>
      {text}
    </span>
  );
}
