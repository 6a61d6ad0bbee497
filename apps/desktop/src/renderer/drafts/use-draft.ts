import { useCallback, useMemo } from 'react';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import type { Autosaver } from './autosaver.ts';
import type { DraftState } from './draft.ts';
import { parseFields, writtenBetween, type Fields, type FormShape } from './typed-between.ts';

export interface FormDraft<Form extends Fields> {
  readonly fields: Form;
  readonly state: DraftState;
  readonly saver: Autosaver;
  change(fields: Partial<Form>): void;
}

/**
 * A form whose every change is kept on disk within a second, from the first key on.
 * @param key such as `note:<caseId>`
 * @param shape a constant
 */
export function useDraft<Form extends Fields>(key: string, shape: FormShape<Form>): FormDraft<Form> {
  const { drafts } = useWorkspace();
  const { empty } = shape;
  const saver = drafts.get(key, JSON.stringify(empty), writtenBetween(shape));
  const { content, state } = useStore(saver.store);
  const fields = useMemo(() => parseFields(content, empty), [content, empty]);
  const change = useCallback(
    (part: Partial<Form>) => {
      const now = parseFields(saver.store.get().content, empty);
      saver.change(JSON.stringify({ ...now, ...part }));
    },
    [saver, empty],
  );
  return { fields, state, saver, change };
}
