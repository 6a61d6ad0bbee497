import { useEffect, useId, useRef } from 'react';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './ErrorList.module.css';

const c = classes(styles);

interface ErrorListProps {
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
  readonly title?: string;
  /** Opens what hides the field before focus goes there. */
  readonly onGoTo?: (fieldId: string) => void;
}

/** What must be mended, in the order of the form. Takes focus when it appears; each line leads to its field. */
export function ErrorList({ errors, title = texts.errorsTitle, onGoTo }: ErrorListProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div className={c('errors')} role="group" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 className={c('title')} id={titleId}>
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              className={c('link')}
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                onGoTo?.(error.fieldId);
                document.getElementById(error.fieldId)?.focus();
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
