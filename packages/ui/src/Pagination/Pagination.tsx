import { useAnnounce } from '../Announcer/index.ts';
import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './Pagination.module.css';
import { pageSteps } from './pageSteps.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export interface PaginationProps {
  /** The page that is shown, from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly onChange: (page: number) => void;
  /** What is paged, when there are several on a screen: *Sidor i loggen*. */
  readonly label?: string;
}

/** Turns the pages of a list. Focus stays on the button that was pressed, also at the last page. */
export function Pagination({ page, pageCount, onChange, label = texts.label }: PaginationProps) {
  const announce = useAnnounce();
  const turnTo = (next: number) => {
    if (next < 1 || next > pageCount || next === page) return;
    onChange(next);
    announce(texts.turnedTo(next, pageCount), 'page');
  };
  return (
    <nav className={c('pages')} aria-label={label}>
      {/* aria-disabled and not disabled: a disabled button would drop the focus */}
      <button
        type="button"
        className={c('page', 'step')}
        aria-disabled={page <= 1}
        onClick={() => turnTo(page - 1)}
      >
        <Icon name="previous" size="s" /> {texts.previous}
      </button>
      <ol className={c('list')}>
        {pageSteps(page, pageCount).map((step) => (
          <li key={step}>
            {typeof step === 'number' ? (
              <button
                type="button"
                className={c('page', step === page && 'current')}
                aria-current={step === page ? 'page' : undefined}
                aria-label={texts.page(step)}
                onClick={() => turnTo(step)}
              >
                {step}
              </button>
            ) : (
              <span className={c('gap')}>
                <span aria-hidden="true">…</span>
                <Hidden>{texts.gap}</Hidden>
              </span>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={c('page', 'step')}
        aria-disabled={page >= pageCount}
        onClick={() => turnTo(page + 1)}
      >
        {texts.next} <Icon name="next" size="s" />
      </button>
    </nav>
  );
}
