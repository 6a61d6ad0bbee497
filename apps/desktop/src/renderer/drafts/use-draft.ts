import { useCallback, useMemo } from 'react';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import type { Autosaver, DraftState, WrittenBetween } from './autosaver.ts';
import { writtenBehind, writtenSince, type Fields, type FormShape } from './typed-between.ts';

/** The fields of a stored draft. Fields that are missing or no text are empty: half a draft is better than none. */
export function parseFields<Form extends Fields>(content: string, empty: Form): Form {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch {
    return empty;
  }
  if (typeof found !== 'object' || found === null) return empty;
  const read = Object.entries(found).filter(([key, value]) => key in empty && typeof value === 'string');
  return { ...empty, ...Object.fromEntries(read) };
}

export interface FormDraft<Form extends Fields> {
  readonly fields: Form;
  readonly state: DraftState;
  readonly saver: Autosaver;
  change(fields: Partial<Form>): void;
}

/**
 * A form whose every change is kept on disk within a second, from the first key on.
 * @param key such as `note:<caseId>`
 * @param empty what the form holds when nothing is written; a constant
 * @param choices its fields in which nothing is written, but one thing chosen
 */
export function useDraft<Form extends Fields>(
  key: string,
  empty: Form,
  choices: readonly (keyof Form)[] = [],
): FormDraft<Form> {
  const { drafts } = useWorkspace();
  const saver = drafts.get(key, JSON.stringify(empty), writtenBetween({ empty, choices }));
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

function writtenBetween<Form extends Fields>(shape: FormShape<Form>): WrittenBetween {
  const read = (content: string) => parseFields(content, shape.empty);
  return {
    behind: (stood, early) => JSON.stringify(writtenBehind(shape, read(stood), read(early))),
    since: (handedIn, now) => JSON.stringify(writtenSince(shape, read(handedIn), read(now))),
  };
}
