import type { Intent } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { useState, type ReactNode } from 'react';
import { takenWords } from '../app/memory-only.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { submit } from '../case/submit.ts';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import type { Fields, FormShape } from '../drafts/typed-between.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useText } from '../messages/use-text.ts';

interface CommandFormOptions<Form extends Fields> {
  readonly caseId: CaseId;
  readonly draftKey: string;
  readonly shape: FormShape<Form>;
  /** the command, or what is wrong with the form, in Swedish */
  readonly intent: (fields: Form) => Intent | string;
  /** what is said when it is stored */
  readonly said: string;
  readonly onClose: () => void;
}

export interface CommandForm<Form extends Fields> {
  readonly fields: Form;
  readonly write: (part: Partial<Form>) => void;
  /** for `DialogForm` */
  readonly form: {
    readonly problem: string | null;
    readonly isSubmitting: boolean;
    readonly isDisabled: boolean;
    readonly status: ReactNode;
    readonly cancelText?: string;
    readonly onSave: () => void;
    readonly onClose: () => void;
  };
}

/** A small form that becomes one command: every keystroke is kept, and a refusal leaves it as it was. */
export function useCommandForm<Form extends Fields>(options: CommandFormOptions<Form>): CommandForm<Form> {
  const { caseId, draftKey, shape, intent, said, onClose } = options;
  const text = useText();
  const workspace = useWorkspace();
  const { fields, state, saver, change } = useDraft(draftKey, shape);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);

  const save = async () => {
    const made = intent(fields);
    if (typeof made === 'string') return setProblem(made);
    setSubmitting(true);
    const done = await submit(workspace, { caseId, intent: made, draft: { key: draftKey, saver } });
    setSubmitting(false);
    if (!done.ok) return setProblem(done.message);
    onClose();
    workspace.say(takenWords(workspace, said));
  };
  return {
    fields,
    write: (part) => {
      setProblem(null);
      change(part);
    },
    form: {
      problem,
      isSubmitting,
      isDisabled: state.kind === 'loading',
      status: <DraftStatus draftKey={draftKey} saver={saver} />,
      ...(state.kind !== 'empty' && { cancelText: text('dialog.keep') }),
      onSave: () => void save(),
      onClose,
    },
  };
}
