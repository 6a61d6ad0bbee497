import type { ReactNode } from 'react';
import { Button, GridListItem } from 'react-aria-components/GridList';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import styles from './ReorderList.module.css';

const c = classes(styles);

interface ReorderRowProps {
  readonly item: {
    readonly id: string;
    readonly name: string;
    readonly detail?: string;
    readonly fixedReason?: string;
  };
  readonly children: ReactNode;
  readonly isReadOnly: boolean;
  readonly canGoUp: boolean;
  readonly canGoDown: boolean;
  readonly onStep: (step: -1 | 1) => void;
}

/** One row: what to drag it by, what stands in it, and the buttons that move it. */
export function ReorderRow({ item, children, isReadOnly, canGoUp, canGoDown, onStep }: ReorderRowProps) {
  const isFixed = item.fixedReason !== undefined;
  const more = item.fixedReason ?? item.detail;
  return (
    <GridListItem id={item.id} textValue={item.name} className={c('row')}>
      {!isReadOnly && (
        <Button slot="drag" className={c('handle', isFixed && 'none')} isDisabled={isFixed}>
          <Icon name="drag" />
        </Button>
      )}
      {children}
      <span className={c('words')}>
        <span data-name>{item.name}</span>
        {more !== undefined && <span className={c('more')}>{more}</span>}
      </span>
      {!isReadOnly && !isFixed && (
        <span className={c('steps')}>
          <Step step={-1} name={item.name} isDisabled={!canGoUp} onStep={onStep} />
          <Step step={1} name={item.name} isDisabled={!canGoDown} onStep={onStep} />
        </span>
      )}
    </GridListItem>
  );
}

interface StepProps {
  readonly step: -1 | 1;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onStep: (step: -1 | 1) => void;
}

/** At the end of its way it stays where it is and can be pressed: focus is not thrown off it, and the press is answered. */
function Step({ step, name, isDisabled, onStep }: StepProps) {
  return (
    <Button
      className={c('step')}
      aria-label={step === -1 ? texts.up(name) : texts.down(name)}
      onPress={() => onStep(step)}
      render={(dom) => <button {...dom} aria-disabled={isDisabled || undefined} />}
    >
      <Icon name={step === -1 ? 'moveUp' : 'moveDown'} />
    </Button>
  );
}
