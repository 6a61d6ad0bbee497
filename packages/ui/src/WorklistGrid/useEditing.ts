import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { cellKind } from './cellKind.ts';
import { NO_DRAFTS, allDrafts, answered, draftIn, openDraft, withDraft, withoutDraft } from './drafts.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { RowSource } from './rowSource.ts';
import type { GridTexts } from './texts.ts';
import type { GridColumn } from './types.ts';

interface Options<Row> {
  readonly source: RowSource<Row>;
  readonly version: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly texts: GridTexts;
  /** Told of what saving threw; the text is kept all the same. */
  readonly onError: ((error: unknown) => void) | undefined;
}

/** Changing the text of cells in place. What is typed lives here by row id, so that no move or sync loses it. */
export function useEditing<Row>(options: Options<Row>) {
  const { source, version, columns, rowId, rowName, texts, onError } = options;
  const announce = useAnnounce();
  const [drafts, setDrafts] = useState<Drafts>(NO_DRAFTS);
  // Answers come later than the drawing that asked.
  const latest = useRef(drafts);
  const put = (next: Drafts) => {
    latest.current = next;
    setDrafts(next);
  };
  const [orphans, setOrphans] = useState<readonly Draft[]>([]);
  const columnOf = (draft: Draft) => columns.find((column) => column.id === draft.columnId);

  const refuse = (draft: Draft, error: string) => {
    const header = columnOf(draft)?.header ?? '';
    announce(texts.notSavedIn(header, draft.rowName, error), 'grid-edit');
  };

  /** Sends a draft. False: refused at once. */
  const send = (draft: Draft): boolean => {
    const column = columnOf(draft);
    const saving: Draft = { ...draft, state: 'saving', error: null };
    const answer = column?.edit?.save(draft.rowId, draft.text) ?? null;
    put(withDraft(latest.current, saving));
    const take = (error: string | null) => {
      if (draftIn(latest.current, draft.rowId, draft.columnId) !== saving) return;
      put(answered(latest.current, saving, error));
      if (error !== null) refuse(draft, error);
      else announce(texts.saved(column?.header ?? ''), 'grid-edit');
    };
    if (!(answer instanceof Promise)) {
      take(answer);
      return answer === null;
    }
    answer.then(take, (error: unknown) => {
      take(texts.saveFailed);
      onError?.(error);
    });
    return true;
  };

  const findOrphans = useEffectEvent(async () => {
    const kept = allDrafts(latest.current).filter((draft) => draft.state === 'refused');
    const places = await Promise.all(kept.map((draft) => source.indexOf(draft.rowId)));
    return kept.filter((_, turn) => places[turn] === null);
  });
  const hasRefused = allDrafts(drafts).some((draft) => draft.state === 'refused');
  useEffect(() => {
    if (!hasRefused) {
      setOrphans((before) => (before.length === 0 ? before : []));
      return undefined;
    }
    let isStale = false;
    findOrphans().then(
      (found) => {
        if (!isStale) setOrphans(found);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [source, version, drafts, hasRefused]);

  return {
    drafts,
    orphans,
    /** Whether something is being typed in the row. */
    isOpenIn: (id: string) => openDraft(latest.current)?.rowId === id,
    /** Opens the cell's text field with what it holds, or what was typed there and refused. */
    begin: (index: number, columnId: string) => {
      const row = source.peek(index);
      const column = columns.find((one) => one.id === columnId);
      if (row === undefined || !column?.edit || cellKind(column, row) !== 'editable') return;
      const id = rowId(row);
      const kept = draftIn(latest.current, id, columnId);
      const value = column.edit.value(row);
      put(
        withDraft(latest.current, {
          rowId: id,
          columnId,
          rowName: rowName(row),
          text: kept?.text ?? value,
          from: kept?.from ?? value,
          state: 'open',
          error: kept?.error ?? null,
        }),
      );
    },
    type: (text: string) => {
      const open = openDraft(latest.current);
      if (open) put(withDraft(latest.current, { ...open, text }));
    },
    /** Saves what is being typed. False: refused, and the field stays open. */
    save: (): boolean => {
      const open = openDraft(latest.current);
      if (!open) return true;
      if (open.text === open.from) {
        put(withoutDraft(latest.current, open.rowId, open.columnId));
        return true;
      }
      if (send(open)) return true;
      const refused = draftIn(latest.current, open.rowId, open.columnId);
      if (refused) put(withDraft(latest.current, { ...refused, state: 'open' }));
      return false;
    },
    /** The field is left, or its row is gone: saves what was typed; when that is refused it is kept, closed. */
    leave: () => {
      const open = openDraft(latest.current);
      if (!open) return;
      if (open.text === open.from) put(withoutDraft(latest.current, open.rowId, open.columnId));
      else send(open);
    },
    restore: () => {
      const open = openDraft(latest.current);
      if (!open) return;
      put(withoutDraft(latest.current, open.rowId, open.columnId));
      if (open.text !== open.from) announce(texts.restored, 'grid-edit');
    },
    retry: send,
    discard: (draft: Draft) => put(withoutDraft(latest.current, draft.rowId, draft.columnId)),
  };
}
