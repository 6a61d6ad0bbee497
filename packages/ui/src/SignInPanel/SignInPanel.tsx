import type { ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { Message } from '../Message/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './SignInPanel.module.css';

const c = classes(styles);

interface SignInPanelProps {
  readonly product: string;
  readonly title: string;
  /** What will happen: "Webbläsaren öppnas …". */
  readonly text: ReactNode;
  readonly buttonText?: string;
  readonly onSignIn: () => void;
  /** The browser is open and the answer has not come. The button stays, so that one can begin again. */
  readonly isWaiting?: boolean;
  readonly waitingText?: string;
  readonly error?: { readonly title: string; readonly text: ReactNode };
  /** For example how many notes wait to be sent. */
  readonly children?: ReactNode;
}

/** The first page. One button, and focus is on it. */
export function SignInPanel(props: SignInPanelProps) {
  const {
    product,
    title,
    text,
    buttonText = texts.signIn,
    onSignIn,
    isWaiting = false,
    error,
    children,
  } = props;
  return (
    <SignInFrame product={product} title={title}>
      <div>{text}</div>
      {error && (
        <Message tone="error" title={error.title}>
          {error.text}
        </Message>
      )}
      {children}
      <Button variant="primary" onPress={onSignIn} autoFocus>
        {buttonText}
      </Button>
      <p className={c('waiting')}>{isWaiting && (props.waitingText ?? texts.signingIn)}</p>
    </SignInFrame>
  );
}
