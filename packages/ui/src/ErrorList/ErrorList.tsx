import { useEffect, useId, useRef } from 'react';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './ErrorList.module.css';
import { focusField } from './focusField.ts';
import { texts } from './texts.ts';

const c = classes(styles);

interface ErrorListProps {
  /** In the order of the form. `fieldId` is the id of the control, or of the element around it. */
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
  readonly title?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** Shows what hides the field, when that is anything else than a folded section. */
  readonly onGoTo?: (fieldId: string) => void;
}

/**
 * What must be mended, in the order of the form. Takes focus when it appears: a new `key` with each try brings focus
 * back. Each line leads to its field, and unfolds the section that it is in.
 */
export function ErrorList({ errors, title = texts.title, headingLevel = 2, onGoTo }: ErrorListProps) {
  const Heading = `h${headingLevel}` as const;
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div className={c('errors')} role="group" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <Heading className={c('title')} id={titleId}>
        <Icon name="error" size="text" /> {title}
      </Heading>
      <ul className={c('list')}>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              className={c('link')}
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                onGoTo?.(fieldId);
                focusField(fieldId);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
