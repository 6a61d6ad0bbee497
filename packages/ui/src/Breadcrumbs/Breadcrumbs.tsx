import type { MouseEvent } from 'react';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './Breadcrumbs.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface Crumb {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export interface BreadcrumbsProps {
  /** From the outermost to where one is. */
  readonly items: readonly Crumb[];
  readonly label?: string;
  /** Takes plain clicks and Enter instead of the browser; modified clicks stay the browser's. */
  readonly onNavigate?: (crumb: Crumb) => void;
}

/** The way here: a link for each level above, and where one is. */
export function Breadcrumbs({ items, label = texts.label, onNavigate }: BreadcrumbsProps) {
  const follow = (event: MouseEvent, crumb: Crumb) => {
    if (!onNavigate || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onNavigate(crumb);
  };
  return (
    <nav aria-label={label}>
      <ol className={c('list')}>
        {items.map((crumb, place) => (
          <li key={crumb.id} className={c('item')}>
            {place > 0 && <Icon name="next" size="s" />}
            {place === items.length - 1 ? (
              <span className={c('here')} aria-current="page">
                {crumb.name}
              </span>
            ) : (
              <a className={c('link')} href={crumb.href} onClick={(event) => follow(event, crumb)}>
                {crumb.name}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
