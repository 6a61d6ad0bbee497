import { useCallback, useMemo, useState } from 'react';
import type { Autosaver } from '../drafts/autosaver.ts';
import type { DraftState } from '../drafts/draft.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { EMPTY_FORM, readFormDraft, writtenFormDraft, type FormDraft } from './form-draft.ts';

export interface KeptForm {
  /** null: nothing is written */
  readonly draft: FormDraft | null;
  readonly state: DraftState;
  readonly saver: Autosaver;
  readonly keep: (draft: FormDraft) => void;
}

/** A form being filled in, kept on disk within a second of any key. */
export function useFormDraft(key: string): KeptForm {
  const { drafts } = useWorkspace();
  const saver = drafts.get(key, EMPTY_FORM);
  const { content, state } = useStore(saver.store);
  // what was written here is not read back: a long form's fields keep their values, and only the changed one is drawn
  const [own, setOwn] = useState<{ readonly content: string; readonly draft: FormDraft } | null>(null);
  const draft = useMemo(
    () => (own?.content === content ? own.draft : readFormDraft(content)),
    [own, content],
  );
  const keep = useCallback(
    (next: FormDraft) => {
      const written = writtenFormDraft(next);
      setOwn({ content: written, draft: next });
      saver.change(written);
    },
    [saver],
  );
  return { draft, state, saver, keep };
}
