import { useId } from 'react';
import type { ReactNode } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './PersonBanner.module.css';

const c = classes(styles);

interface PersonBannerProps {
  readonly name: string;
  /** Identity number as it may be shown; dots or null when it may not. */
  readonly identity: string | null;
  /** Age, guardians: short facts after the number. */
  readonly facts?: readonly string[];
  /** The marking in words ("Skyddad folkbokföring"), or null. */
  readonly protection: string | null;
  /** What the marking asks of the worker. */
  readonly protectionText?: string;
  /** `Tag`s. */
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 1 | 2;
  readonly headingId?: string;
}

/**
 * Who it is about. A protection marking comes first in reading order as text, sign and border, and then nothing of the
 * person can be selected or copied from here.
 */
export function PersonBanner(props: PersonBannerProps) {
  const { name, identity, facts = [], protection, protectionText, tags, actions, headingLevel = 2 } = props;
  const ownId = useId();
  const headingId = props.headingId ?? ownId;
  const Heading = `h${headingLevel}` as const;
  const isProtected = protection !== null;
  return (
    <section className={c('banner', isProtected && 'protected')} aria-labelledby={headingId}>
      {isProtected && (
        <p className={c('marking')}>
          <span aria-hidden="true">◈</span>
          <strong>{protection}</strong>
          {protectionText !== undefined && <span className={c('markingText')}>{protectionText}</span>}
        </p>
      )}
      <div className={c('who')} data-no-copy={isProtected || undefined}>
        <Heading className={c('name')} id={headingId} dir="auto">
          {isProtected && <Hidden>{texts.protectedPerson}: </Hidden>}
          {name}
        </Heading>
        {identity !== null && <span className={c('identity')}>{identity}</span>}
        {facts.map((fact, index) => (
          <span key={fact} className={c('fact', index > 0 && 'soft')} dir="auto">
            {fact}
          </span>
        ))}
        {actions !== undefined && <span className={c('actions')}>{actions}</span>}
      </div>
      {tags !== undefined && <div className={c('tags')}>{tags}</div>}
    </section>
  );
}
