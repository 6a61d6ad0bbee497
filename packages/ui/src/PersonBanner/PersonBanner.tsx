import { useId } from 'react';
import type { ReactNode } from 'react';
import { CopyButton } from '../DescriptionList/index.ts';
import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './PersonBanner.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface PersonBannerProps {
  /** As it may be shown. */
  readonly name: string;
  /** Identity number as it is written; null when there is none to show. Of a protected person it is never drawn. */
  readonly identity: string | null;
  /** Age, guardians: short facts after the number. */
  readonly facts?: readonly string[];
  /** The marking in words ("Skyddad folkbokföring"), or null. */
  readonly protection: string | null;
  /** What the marking asks of the worker. */
  readonly protectionText?: string;
  /** Copies the name or the number, and logs it where that is asked for. Nothing of a protected person is copied. */
  readonly onCopy?: (what: 'name' | 'identity') => void | Promise<void>;
  /** `Tag`s. */
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 1 | 2;
  readonly headingId?: string;
}

/**
 * Who it is about. A protection marking comes first in reading order as text, sign and border, and then the identity
 * number is not in the page, and nothing of the person can be selected or copied from here.
 */
export function PersonBanner(props: PersonBannerProps) {
  const { name, identity, facts = [], protection, protectionText, tags, actions, headingLevel = 2 } = props;
  const ownId = useId();
  const headingId = props.headingId ?? ownId;
  const Heading = `h${headingLevel}` as const;
  const isProtected = protection !== null;
  const onCopy = isProtected ? undefined : props.onCopy;
  return (
    <section className={c('banner', isProtected && 'protected')} aria-labelledby={headingId}>
      {isProtected && (
        <p className={c('marking')}>
          <Icon name="protected" />
          <strong>{protection}</strong>
          {protectionText !== undefined && <span className={c('markingText')}>{protectionText}</span>}
        </p>
      )}
      <div className={c('who')} data-no-copy={isProtected || undefined}>
        <span className={c('copyable')}>
          <Heading className={c('name')} id={headingId} dir="auto">
            {isProtected && <Hidden>{texts.protectedPerson}: </Hidden>}
            {name}
          </Heading>
          {onCopy && <CopyButton term={texts.name} onCopy={() => onCopy('name')} />}
        </span>
        {isProtected && <HiddenIdentity />}
        {!isProtected && identity !== null && (
          <span className={c('copyable')}>
            <span className={c('identity')}>{identity}</span>
            {onCopy && <CopyButton term={texts.identity} onCopy={() => onCopy('identity')} />}
          </span>
        )}
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

/** Dots of the number's shape: the same for everybody, so that nothing is told. */
function HiddenIdentity() {
  return (
    <span className={c('identity')}>
      <span aria-hidden="true">••••••-••••</span>
      <Hidden>{texts.hiddenIdentity}</Hidden>
    </span>
  );
}
