import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './StepList.module.css';

const c = classes(styles);

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'now' | 'todo';
}

interface StepListProps {
  readonly label: string;
  readonly steps: readonly Step[];
}

/** Where the work stands. Not links: it tells, it does not take you there. */
export function StepList({ label, steps }: StepListProps) {
  return (
    <ol className={c('steps')} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={c('step', step.state)}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={c('dot')} aria-hidden="true" />
          {step.name}
          <Hidden>, {texts.steps[step.state]}</Hidden>
        </li>
      ))}
    </ol>
  );
}
