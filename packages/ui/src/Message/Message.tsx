import type { ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { classes } from '../classes.ts';
import { ErrorId } from './ErrorId.tsx';
import { texts } from './texts.ts';
import styles from './Message.module.css';

const c = classes(styles);
const SIGN = { info: 'i', warning: '!', error: '!', empty: '' } as const;

interface MessageProps {
  readonly tone: 'info' | 'warning' | 'error' | 'empty';
  /** What is so. */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  /** Given: a button tries again. */
  readonly onRetry?: () => void;
  /** A try is under way. */
  readonly isRetrying?: boolean;
  /** What support can look the error up by; shown with a button that copies it. Holds no personal data. */
  readonly errorId?: string;
}

/** Says what is so and what to do next. Does not speak by itself: the one who shows it announces it. */
export function Message(props: MessageProps) {
  const { tone, title, children, actions, headingLevel = 2, onRetry, isRetrying = false, errorId } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={c('message', tone)}>
      {SIGN[tone] !== '' && (
        <span className={c('sign')} aria-hidden="true">
          {SIGN[tone]}
        </span>
      )}
      <div className={c('body')}>
        <Heading className={c('title')}>{title}</Heading>
        {children !== undefined && <div className={c('text')}>{children}</div>}
        {errorId !== undefined && <ErrorId id={errorId} />}
        {(actions !== undefined || onRetry) && (
          <div className={c('actions')}>
            {onRetry && (
              <Button onPress={onRetry} isPending={isRetrying}>
                {texts.retry}
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
