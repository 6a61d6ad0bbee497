import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
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
}

/** Says what is so and what to do next. Does not speak by itself: the one who shows it announces it. */
export function Message({ tone, title, children, actions, headingLevel = 2 }: MessageProps) {
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
        {actions !== undefined && <div className={c('actions')}>{actions}</div>}
      </div>
    </div>
  );
}
