import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { DescriptionList } from '../DescriptionList/index.ts';
import type { Description } from '../DescriptionList/index.ts';
import { Dialog } from '../Dialog/index.ts';
import { ErrorList } from '../ErrorList/index.ts';
import { Icon } from '../Icon/index.ts';
import { Message } from '../Message/index.ts';
import { classes } from '../classes.ts';
import { DecisionChecks } from './DecisionChecks.tsx';
import type { DecisionCheck } from './DecisionChecks.tsx';
import styles from './DecisionPanel.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface DecisionPanelProps {
  /** *Beslut om hemtjänst*. */
  readonly title: string;
  /** What is decided, in short. */
  readonly summary: readonly Description[];
  /** What must be there first. */
  readonly checks: readonly DecisionCheck[];
  /** Shows what hides a field, before focus goes there. */
  readonly onGoTo?: (fieldId: string) => void;
  /** The question before the decision, what happens, and the button that does it. */
  readonly confirm: { readonly title: string; readonly text: ReactNode; readonly action: string };
  readonly onDecide: () => void;
  /** The button that asks: *Fatta beslut*. */
  readonly actionText?: string;
  /** The key on the button. Inside the panel Ctrl+Enter asks, whatever the cap says. */
  readonly shortcut?: string;
  readonly isPending?: boolean;
  /** Why it was not decided, and what to do. */
  readonly errorMessage?: string;
  /** It is decided: what, when, by whom. Nothing more can be done here. */
  readonly decidedText?: string;
  /** Why the one who reads may not decide, and who may. */
  readonly notAllowedText?: string;
  readonly headingLevel?: 2 | 3;
  /** The fields of the decision. */
  readonly children?: ReactNode;
}

/** Where a decision is made: what is decided, what blocks it, and a question before it is done. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { title, summary, checks, confirm, decidedText, notAllowedText, errorMessage } = props;
  const { actionText = texts.decide, isPending = false, headingLevel = 2 } = props;
  const titleId = useId();
  const [isAsking, setAsking] = useState(false);
  // a new number with each try brings focus back to what is missing
  const [tries, setTries] = useState(0);
  const receipt = useRef<HTMLParagraphElement>(null);
  const missing = checks.filter(({ isDone }) => !isDone);
  const canAct = decidedText === undefined && notAllowedText === undefined;
  usePanelSpeech(missing.length, errorMessage, decidedText, () => receipt.current?.focus());

  const ask = () => {
    if (!canAct || isPending) return;
    if (missing.length > 0) setTries((count) => count + 1);
    else setAsking(true);
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isAsk = event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey && !event.repeat;
    // keys in the question come here too, although it stands elsewhere in the page
    if (!isAsk || !canAct || !event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    ask();
  };
  const decide = () => {
    setAsking(false);
    setTries(0);
    props.onDecide();
  };
  const Heading = `h${headingLevel}` as const;
  const lower = headingLevel === 2 ? 3 : 4;
  return (
    <section className={c('panel')} aria-labelledby={titleId} onKeyDownCapture={keyDown}>
      <Heading className={c('title')} id={titleId}>
        {title}
      </Heading>
      {tries > 0 && missing.length > 0 && (
        <ErrorList
          key={tries}
          title={texts.blockedTitle}
          headingLevel={lower}
          errors={missing.map(({ name, fieldId, problem }) => ({
            fieldId,
            text: problem ?? texts.problem(name),
          }))}
          {...(props.onGoTo && { onGoTo: props.onGoTo })}
        />
      )}
      {props.children}
      <Part heading={texts.summary} level={lower}>
        <DescriptionList items={summary} columns={2} />
      </Part>
      {canAct && (
        <DecisionChecks
          checks={checks}
          headingLevel={lower}
          {...(props.onGoTo && { onGoTo: props.onGoTo })}
        />
      )}
      {errorMessage !== undefined && canAct && (
        <Message tone="error" title={texts.failedTitle} headingLevel={lower}>
          {errorMessage}
        </Message>
      )}
      {notAllowedText !== undefined && decidedText === undefined && (
        <p className={c('notAllowed')}>
          <Icon name="lock" size="s" /> {notAllowedText}
        </p>
      )}
      {decidedText !== undefined && (
        <p className={c('decided')} tabIndex={-1} ref={receipt}>
          <Icon name="confirmed" /> {decidedText}
        </p>
      )}
      {canAct && (
        <p className={c('actions')}>
          <Button
            variant="primary"
            shortcut={props.shortcut ?? 'Ctrl+Enter'}
            onPress={ask}
            isPending={isPending}
          >
            {isPending ? texts.deciding : actionText}
          </Button>
        </p>
      )}
      <Dialog
        title={confirm.title}
        role="alertdialog"
        isOpen={isAsking && canAct}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {texts.stay}
            </Button>
            <Button variant="primary" onPress={decide}>
              {confirm.action}
            </Button>
          </>
        }
      >
        {confirm.text}
      </Dialog>
    </section>
  );
}

interface PartProps {
  readonly heading: string;
  readonly level: 3 | 4;
  readonly children: ReactNode;
}

function Part({ heading, level, children }: PartProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={c('part')}>
      <Heading className={c('heading')}>{heading}</Heading>
      {children}
    </div>
  );
}

/** Says what remains when that changes, why it failed, and that it is decided, which takes the focus from the button. */
function usePanelSpeech(
  remaining: number,
  errorMessage: string | undefined,
  decidedText: string | undefined,
  onDecided: () => void,
) {
  const announce = useAnnounce();
  const before = useRef({ remaining, errorMessage, decidedText });
  useEffect(() => {
    const was = before.current;
    before.current = { remaining, errorMessage, decidedText };
    if (was.remaining !== remaining) announce(texts.remaining(remaining), 'decision');
    if (was.errorMessage !== errorMessage && errorMessage !== undefined)
      announce(`${texts.failedTitle}. ${errorMessage}`, 'decision');
    if (was.decidedText === undefined && decidedText !== undefined) {
      onDecided();
      announce(decidedText, 'decision');
    }
  });
}
