import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './FormSection.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface FormSectionProps {
  readonly title: string;
  /** At the end of the title's line: the paragraphs. */
  readonly aside?: ReactNode;
  readonly hint?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** Where the jump list leads. */
  readonly id?: string;
  /** How many fields of it are to be mended; shown, and a folded section unfolds when it gets its first. */
  readonly errorCount?: number;
  /** Its title folds it. What is folded stays in the form: nothing written is lost. */
  readonly isCollapsible?: boolean;
  /** Whether a section that folds is unfolded at first. */
  readonly isExpandedAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a form: a heading that one can jump to, and its fields. */
export function FormSection(props: FormSectionProps) {
  const { title, aside, hint, headingLevel = 3, id, errorCount = 0, isCollapsible = false, children } = props;
  const Heading = `h${headingLevel}` as const;
  const titleId = useId();
  const [isExpanded, setExpanded] = useState(props.isExpandedAtFirst ?? true);
  const [seenErrors, setSeenErrors] = useState(errorCount);
  if (errorCount !== seenErrors) {
    setSeenErrors(errorCount);
    if (seenErrors === 0) setExpanded(true);
  }
  const head = (words: ReactNode) => (
    <div className={c('head')}>
      <Heading id={titleId} className={c('title')} {...(!isCollapsible && { tabIndex: -1 })}>
        {words}
      </Heading>
      {errorCount > 0 && (
        <span className={c('errors')}>
          <Icon name="error" size="text" /> {texts.errors(errorCount)}
        </span>
      )}
      {aside !== undefined && <span className={c('aside')}>{aside}</span>}
    </div>
  );
  const body = (
    <>
      {hint !== undefined && <p className={c('hint')}>{hint}</p>}
      <div className={c('fields')}>{children}</div>
    </>
  );
  return (
    <section className={c('section')} aria-labelledby={titleId} id={id}>
      {isCollapsible ? (
        <Disclosure isExpanded={isExpanded} onExpandedChange={setExpanded}>
          {head(
            <Button slot="trigger" className={c('fold')}>
              <Icon name={isExpanded ? 'collapse' : 'expand'} />
              <span>{title}</span>
            </Button>,
          )}
          <DisclosurePanel className={c('body')}>{body}</DisclosurePanel>
        </Disclosure>
      ) : (
        <>
          {head(title)}
          <div className={c('body')}>{body}</div>
        </>
      )}
    </section>
  );
}
