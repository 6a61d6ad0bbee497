import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import type { FormValues } from '@samla/case-model/definition/form';
import { useEffect } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import styles from './PreviousCase.module.css';
import type { Previous } from './use-previous.ts';

interface PreviousCaseProps {
  readonly previous: Previous;
  /**
   * what is written with its empty fields filled in; null while nothing is written, since the form then begins with it, and
   * when it has been taken over
   */
  readonly late: FormValues | null;
  readonly onFill: (values: FormValues) => void;
}

/** Says that an earlier case to take over from is not here, and offers it when it has come. */
export function PreviousCase({ previous, late, onFill }: PreviousCaseProps) {
  const text = useText();
  const { say } = useWorkspace();
  const { away, isLate, forms } = previous;
  const hasCome = isLate && forms.length > 0;
  useEffect(() => {
    if (away !== null) say(away);
    else if (hasCome) say(text('form.previousCame'));
  }, [away, hasCome, say, text]);
  if (away !== null) {
    return (
      <div className={styles['previous']}>
        <Message tone="info" title={text('form.previousAway')} headingLevel={3}>
          {away}
        </Message>
      </div>
    );
  }
  if (!hasCome || late === null) return null;
  const fill = () => {
    onFill(late);
    say(text('form.said.previousFilled'));
  };
  return (
    <div className={styles['previous']}>
      <Message
        tone="info"
        title={text('form.previousCame')}
        headingLevel={3}
        actions={<Button onPress={fill}>{text('form.previousFill')}</Button>}
      >
        {text('form.previousCameText')}
      </Message>
    </div>
  );
}
