import type { DraftStore } from '../drafts/draft-store.ts';

/**
 * Saves what is being written when a field of any form or dialog is left, the window, or the page. The answer ends it.
 * A field that makes its value of what was typed when it is left has done so before: its own listeners stand nearer.
 */
export function saveWhenLeft(
  drafts: Pick<DraftStore, 'flush'>,
  { window, document }: { readonly window: EventTarget; readonly document: EventTarget },
): () => void {
  const save = () => void drafts.flush();
  window.addEventListener('pagehide', save);
  window.addEventListener('blur', save);
  document.addEventListener('focusout', save);
  return () => {
    window.removeEventListener('pagehide', save);
    window.removeEventListener('blur', save);
    document.removeEventListener('focusout', save);
  };
}
