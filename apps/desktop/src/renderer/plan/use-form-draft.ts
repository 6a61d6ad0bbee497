import { useCallback, useMemo } from 'react';
import type { DraftState } from '../drafts/autosaver.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import type { Autosaver } from '../drafts/autosaver.ts';
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
  const draft = useMemo(() => readFormDraft(content), [content]);
  const keep = useCallback((next: FormDraft) => saver.change(writtenFormDraft(next)), [saver]);
  return { draft, state, saver, keep };
}
