import type { ReactNode, Ref } from 'react';
import { classes } from '../classes.ts';
import styles from './SignInPanel.module.css';

const c = classes(styles);

interface SignInFrameProps {
  readonly product: string;
  /** What the page is about; without one it is about the program, whose name is then its heading. */
  readonly title?: string;
  /** The heading, which can be given focus. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A page of its own before there is any work to show: one panel in the middle of the window. */
export function SignInFrame({ product, title, titleRef, children }: SignInFrameProps) {
  return (
    <div className={c('page')}>
      <div className={c('panel')}>
        {title === undefined ? (
          <h1 className={c('product')} tabIndex={-1} ref={titleRef}>
            {product}
          </h1>
        ) : (
          <>
            <p className={c('product')}>{product}</p>
            <h1 className={c('title')} tabIndex={-1} ref={titleRef}>
              {title}
            </h1>
          </>
        )}
        {children}
      </div>
    </div>
  );
}
