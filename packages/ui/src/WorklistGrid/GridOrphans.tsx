import { Button } from '../Button/index.ts';
import type { Draft } from './drafts.ts';
import { gridClass as c } from './gridClass.ts';
import type { GridState } from './useGridState.ts';

/** What was typed in rows that are no longer in the list and could not be saved: shown until it is dealt with. */
export function GridOrphans<Row>({ state }: { readonly state: GridState<Row> }) {
  const { editing, columns, texts, focus, active, goTo } = state;
  if (editing.orphans.length === 0) return null;
  const nameOf = (draft: Draft) => columns.headerOf(draft.columnId);
  const act = (deed: (draft: Draft) => void, draft: Draft) => () => {
    deed(draft);
    // the button goes away under the hand
    if (!focus.holds.current) goTo(active.index, active.columnId);
  };
  return (
    <section className={c('orphans')} aria-label={texts.orphans}>
      {editing.orphans.map((draft) => (
        <div key={`${draft.rowId}\n${draft.columnId}`} className={c('orphan')}>
          <p>
            {texts.orphan(draft.rowName, nameOf(draft), draft.text)} {draft.error}
          </p>
          <Button onPress={act(editing.retry, draft)}>{texts.orphanRetry}</Button>
          <Button variant="quiet" onPress={act(editing.discard, draft)}>
            {texts.orphanDiscard}
          </Button>
        </div>
      ))}
    </section>
  );
}
