import { useId } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './NavList.module.css';

const c = classes(styles);

export interface NavItem {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** An `AreaMark` or another small sign; decoration beside the name. */
  readonly mark?: ReactNode;
  readonly count?: number;
  /** Words for the count: "12 ärenden". */
  readonly countText?: string;
  readonly keys?: string;
  readonly isCurrent?: boolean;
}

export interface NavListProps {
  readonly items: readonly NavItem[];
  readonly heading?: string;
  /** Takes plain clicks and Enter instead of the browser; modified clicks stay the browser's. */
  readonly onNavigate?: (item: NavItem) => void;
}

/** Links in a list; the current one carries `aria-current`. The surrounding `nav` belongs to the shell. */
export function NavList({ items, heading, onNavigate }: NavListProps) {
  const headingId = useId();
  const follow = (event: MouseEvent, item: NavItem) => {
    if (!onNavigate || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onNavigate(item);
  };
  return (
    <>
      {heading !== undefined && (
        <h2 className={c('heading')} id={headingId}>
          {heading}
        </h2>
      )}
      <ul className={c('list')} aria-labelledby={heading === undefined ? undefined : headingId}>
        {items.map((item) => (
          <li key={item.id}>
            <a
              className={c('link', item.isCurrent && 'current')}
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
              aria-keyshortcuts={item.keys && ariaKeys(item.keys)}
              onClick={(event) => follow(event, item)}
            >
              <span className={c('mark')} aria-hidden="true">
                {item.mark}
              </span>
              <span className={c('name')}>{item.name}</span>
              {item.keys !== undefined && (
                <span className={c('keys')}>
                  <Kbd keys={item.keys} isSilent />
                </span>
              )}
              {item.count !== undefined && (
                <span
                  className={c('count')}
                  aria-label={item.countText}
                  role={item.countText ? 'img' : undefined}
                >
                  {item.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
