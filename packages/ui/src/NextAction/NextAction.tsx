import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { Hidden } from '../Hidden/index.ts';
import type { Urgency } from '../DueBadge/index.ts';
import { classes } from '../classes.ts';
import styles from './NextAction.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface NextActionProps {
  /** What comes next, in one sentence. */
  readonly title: string;
  /** Why. */
  readonly text: ReactNode;
  /** By which paragraph: a link or plain text. */
  readonly reference?: ReactNode;
  readonly urgency?: Urgency;
  readonly action?: {
    readonly label: string;
    readonly keys?: string;
    readonly onPress: () => void;
    /** It is being done: the button keeps its focus and takes no press. */
    readonly isPending?: boolean;
  };
  readonly headingLevel?: 2 | 3 | 4;
}

/** The one thing to do now: what, why, by which rule, and the key. */
export function NextAction(props: NextActionProps) {
  const { title, text, reference, urgency = 'later', action, headingLevel = 3 } = props;
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={c('next', urgency)} aria-labelledby={titleId}>
      {urgency !== 'later' && (
        <span className={c('sign')} aria-hidden="true">
          !
        </span>
      )}
      <div className={c('words')}>
        <Heading className={c('title')} id={titleId}>
          {urgency !== 'later' && <Hidden>{texts.urgency[urgency]}: </Hidden>}
          {title}
        </Heading>
        <p className={c('text')}>{text}</p>
        {reference !== undefined && <p className={c('text')}>{reference}</p>}
      </div>
      {action && (
        <Button
          variant="primary"
          isStacked
          onPress={action.onPress}
          isPending={action.isPending ?? false}
          {...(action.keys !== undefined && { shortcut: action.keys })}
        >
          {action.label}
        </Button>
      )}
    </section>
  );
}
