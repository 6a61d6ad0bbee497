import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './ProtectionGate.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';
import { texts } from './texts.ts';

const c = classes(styles);

export interface ProtectionGateProps {
  /** What is behind: *Kontaktuppgifter*. */
  readonly title: string;
  /** The marking in words: *Skyddad folkbokföring*. */
  readonly marking?: string;
  /** What it takes to see it, and that it is logged. */
  readonly text?: string;
  /** Access is given, by whoever decides that. */
  readonly isGranted: boolean;
  /** Asks for access with the reason as it was written. */
  readonly onAsk: (reason: string) => void;
  /** The answer is on its way. */
  readonly isPending?: boolean;
  /** Why it was not given, and what to do. What was written stands. */
  readonly errorMessage?: string;
  /** Closes the gate again. Left out: what is shown stays as long as its owner lets it. */
  readonly onHide?: () => void;
  readonly headingLevel?: 2 | 3 | 4;
  /** Draws what is behind. Not called before access is given, so that nothing of it is in the page. */
  readonly children: () => ReactNode;
}

/** Asks why before protected facts are shown. */
export function ProtectionGate(props: ProtectionGateProps) {
  const { title, marking = texts.marking, text = texts.text, isGranted, onHide, headingLevel = 3 } = props;
  const [isAsking, setAsking] = useState(false);
  const titleId = useId();
  const content = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const Heading = `h${headingLevel}` as const;
  useChange(isGranted, () => {
    setAsking(false);
    (isGranted ? content : opener).current?.focus();
  });
  return (
    <section className={c('gate', isGranted && 'open')} aria-labelledby={titleId}>
      <p className={c('marking')}>
        <Icon name="protected" />
        <strong>{marking}</strong>
      </p>
      <Heading id={titleId} className={c('title')}>
        {title}
      </Heading>
      {isGranted ? (
        <>
          <div className={c('content')} tabIndex={-1} ref={content} role="group" aria-labelledby={titleId}>
            {props.children()}
          </div>
          {onHide && (
            <p>
              <Button onPress={onHide}>{texts.hide}</Button>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{text}</p>
          <p>
            <Button ref={opener} onPress={() => setAsking(true)}>
              {texts.open}
            </Button>
          </p>
          <ReasonDialog
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            onAsk={props.onAsk}
            isPending={props.isPending ?? false}
            errorMessage={props.errorMessage}
          />
        </>
      )}
    </section>
  );
}

/** Moves focus and says it when the gate opens or closes; not for how it first stands. */
function useChange(isGranted: boolean, onChange: () => void) {
  const announce = useAnnounce();
  const before = useRef(isGranted);
  useEffect(() => {
    if (before.current === isGranted) return;
    before.current = isGranted;
    onChange();
    announce(isGranted ? texts.shown : texts.hidden, 'gate');
  });
}
