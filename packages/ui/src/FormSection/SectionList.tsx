import { unfold } from '../ErrorList/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './FormSection.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface SectionListProps {
  /** In the order of the form; `id` is that of the `FormSection`. */
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly errorCount?: number;
  }[];
  readonly label?: string;
}

/** The sections of a long form. Each line leads to the heading of its section, and unfolds it. */
export function SectionList({ sections, label = texts.sections }: SectionListProps) {
  return (
    <nav aria-label={label}>
      <ol className={c('jumps')}>
        {sections.map(({ id, title, errorCount = 0 }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={c('jump')}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {title}
            </a>
            {errorCount > 0 && (
              <span className={c('errors')}>
                <Icon name="error" size="text" /> {texts.errors(errorCount)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(id: string): void {
  const section = document.getElementById(id);
  const folded = section?.querySelector('[hidden]');
  if (folded) unfold(folded);
  const heading = section?.querySelector<HTMLElement>(':is(h2, h3, h4)[tabindex], :is(h2, h3, h4) button');
  heading?.focus();
  section?.scrollIntoView({ block: 'start' });
}
