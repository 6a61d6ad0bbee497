import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './AppShell.module.css';
import { useRegions } from './regions.ts';
import { texts } from './texts.ts';
import { useViewFocus } from './useViewFocus.ts';

const c = classes(styles);

export interface AppShellProps {
  readonly header: ReactNode;
  readonly nav: ReactNode;
  readonly main: ReactNode;
  /** The open case beside the list; without it the main region takes the width. */
  readonly aside?: ReactNode;
  readonly statusBar: ReactNode;
  /** When it changes another view is shown, and focus goes to its `h1`, unless the view itself puts it somewhere. */
  readonly viewKey?: string;
  readonly skipText?: string;
  /** Names of the regions. */
  readonly labels?: Readonly<Record<'header' | 'nav' | 'main' | 'aside' | 'status', string>>;
}

/** The five landmarks of every view. The status bar is a region of its own: F6 reaches it. */
export function AppShell(props: AppShellProps) {
  const { header, nav, main, aside, statusBar, skipText = texts.skip, labels = texts.regions } = props;
  useRegions();
  const mainRef = useViewFocus(props.viewKey);
  return (
    <div className={c('frame')}>
      <div className={c('shell', aside !== undefined && 'withAside')}>
        <header className={c('header')} aria-label={labels.header} data-region tabIndex={-1}>
          <a className={c('skip')} href="#samla-main">
            {skipText}
          </a>
          {header}
        </header>
        <nav className={c('nav')} aria-label={labels.nav} data-region tabIndex={-1}>
          {nav}
        </nav>
        <main
          ref={mainRef}
          className={c('main')}
          aria-label={labels.main}
          id="samla-main"
          data-region
          tabIndex={-1}
        >
          {main}
        </main>
        {aside !== undefined && (
          <aside className={c('aside')} aria-label={labels.aside} data-region tabIndex={-1}>
            {aside}
          </aside>
        )}
        <footer className={c('status')} aria-label={labels.status} data-region tabIndex={-1}>
          {statusBar}
        </footer>
      </div>
    </div>
  );
}
