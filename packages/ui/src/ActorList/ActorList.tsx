import type { ReactNode } from 'react';
import { RowList } from '../ActionList/index.ts';
import type { RowListProps } from '../ActionList/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './ActorList.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface ContactWay {
  readonly kind: 'phone' | 'email' | 'address';
  readonly text: string;
  /** Makes it a link, where the application can follow it. */
  readonly href?: string;
}

export interface Actor {
  readonly id: string;
  /** What the person or organisation is in the case: *Vårdnadshavare*. */
  readonly role: string;
  /** The name as it may be shown. */
  readonly name: string;
  /** Short facts: a period, a language. */
  readonly facts?: readonly string[];
  /** Ways to reach the person. Of a protected person none is drawn. */
  readonly contacts?: readonly ContactWay[];
  /** The marking in words (*Skyddad folkbokföring*), or null. Left out counts as none. */
  readonly protection?: string | null;
  /** `Button`s: reached with the arrows inside the row. */
  readonly actions?: ReactNode;
}

export interface ActorListProps extends RowListProps {
  readonly actors: readonly Actor[];
}

/** Who is part of the case, as what, and how they are reached. */
export function ActorList({ actors, ...list }: ActorListProps) {
  return (
    <RowList
      {...list}
      rows={actors}
      emptyDefault={texts.empty}
      textOf={spoken}
      rowClass={(actor) => c('row', isProtected(actor) && 'protected')}
    >
      {drawActor}
    </RowList>
  );
}

const isProtected = ({ protection = null }: Actor) => protection !== null;

const contactsOf = (actor: Actor) => (isProtected(actor) ? [] : (actor.contacts ?? []));

/** The row in one breath: the marking before the role, the name first of all, since letters search by it. */
const spoken = (actor: Actor) =>
  [
    actor.name,
    actor.protection,
    actor.role,
    ...(actor.facts ?? []),
    ...contactsOf(actor).map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(', ');

const drawActor = (actor: Actor) => (
  <>
    {isProtected(actor) && (
      <span className={c('marking')}>
        <Icon name="protected" size="s" /> <strong>{actor.protection}</strong>
      </span>
    )}
    <span className={c('role')}>{actor.role}</span>
    <span className={c('who')}>
      <span className={c('name')} dir="auto">
        {actor.name}
      </span>
      {actor.facts?.map((fact) => (
        <span key={fact} className={c('fact')}>
          {fact}
        </span>
      ))}
    </span>
    <span className={c('contacts')}>
      {isProtected(actor) && actor.contacts !== undefined && (
        <span className={c('fact')}>{texts.hiddenContacts}</span>
      )}
      {contactsOf(actor).map((way) => (
        <span key={`${way.kind} ${way.text}`} className={c('contact')}>
          <Icon name={way.kind === 'email' ? 'letter' : way.kind} size="s" label={texts.contact[way.kind]} />
          {way.href === undefined ? <span>{way.text}</span> : <a href={way.href}>{way.text}</a>}
        </span>
      ))}
    </span>
    {actor.actions !== undefined && <span className={c('actions')}>{actor.actions}</span>}
  </>
);
