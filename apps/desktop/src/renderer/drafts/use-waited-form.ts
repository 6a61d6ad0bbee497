import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseFields, writtenSince, type Fields, type FormShape } from './typed-between.ts';
import type { FormDraft } from './use-draft.ts';

interface Waited<Form> {
  readonly handedIn: Form;
  readonly now: Form;
}

export interface WaitedForm<Form extends Fields> {
  /** what the form shows */
  readonly fields: Form;
  readonly isWaiting: boolean;
  change(part: Partial<Form>): void;
  /** What was handed in is out of the draft, which holds from here on only what is written since; it stays on the screen. */
  begin(handedIn: Form): void;
  /**
   * It is known what came of it: the form shows its draft again.
   * @returns whether she wrote on meanwhile, which is in the draft
   */
  end(): boolean;
}

/** A form that stays on the screen as it was handed in while the server is asked, which may take seconds. */
export function useWaitedForm<Form extends Fields>(
  shape: FormShape<Form>,
  { fields, saver, change }: FormDraft<Form>,
): WaitedForm<Form> {
  const latest = useRef<Waited<Form> | null>(null);
  const [waited, setWaited] = useState<Waited<Form> | null>(null);
  const show = (next: Waited<Form> | null) => {
    latest.current = next;
    setWaited(next);
  };
  return {
    fields: waited?.now ?? fields,
    isWaiting: waited !== null,
    change: (part) => {
      const { current } = latest;
      if (!current) return change(part);
      const now = { ...current.now, ...part };
      show({ ...current, now });
      saver.change(JSON.stringify(writtenSince(shape, current.handedIn, now)));
    },
    // drawn before the draft is emptied
    begin: (handedIn) =>
      flushSync(() => show({ handedIn, now: parseFields(saver.store.get().content, shape.empty) })),
    end: () => {
      const { current } = latest;
      show(null);
      return current !== null && JSON.stringify(current.now) !== JSON.stringify(current.handedIn);
    },
  };
}
