import { fieldClass } from '../Field/index.ts';
import { classes } from '../classes.ts';
import styles from './ChoiceGroup.module.css';

const c = classes(styles);

/** One of the choices of a group. */
export interface GroupChoice {
  readonly id: string;
  readonly name: string;
  /** What the choice means, when its name does not say it all. Read as part of the name. */
  readonly detail?: string;
  readonly isDisabled?: boolean;
}

/** What a choice says. */
export function ChoiceWords({ choice: { name, detail } }: { readonly choice: GroupChoice }) {
  return (
    <span className={c('words')}>
      <span>{name}</span>
      {detail !== undefined && <span className={fieldClass('description')}>{detail}</span>}
    </span>
  );
}
