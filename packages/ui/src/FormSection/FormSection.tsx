import { useId, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './FormSection.module.css';

const c = classes(styles);

interface FormSectionProps {
  readonly title: string;
  /** At the end of the title's line: the paragraphs. */
  readonly aside?: ReactNode;
  readonly hint?: string;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** A part of a form: a heading that one can jump to, and its fields. */
export function FormSection({ title, aside, hint, headingLevel = 3, children }: FormSectionProps) {
  const Heading = `h${headingLevel}` as const;
  const id = useId();
  return (
    <section className={c('section')} aria-labelledby={id}>
      <div className={c('head')}>
        <Heading id={id} className={c('title')}>
          {title}
        </Heading>
        {aside !== undefined && <span className={c('aside')}>{aside}</span>}
      </div>
      {hint !== undefined && <p className={c('hint')}>{hint}</p>}
      <div className={c('fields')}>{children}</div>
    </section>
  );
}
