import { caseIdSchema, type CaseId } from '@samla/case-model/ids';
import { goToCase } from '../actions/go.ts';
import type { Workspace } from './workspace.ts';

const CASE_ADDRESS = /^#case\/([0-9a-f-]{36})$/;

/** The case that a page address asks for in its fragment, `#case/<id>`, or null. */
export function linkedCase(fragment: string): CaseId | null {
  const parsed = caseIdSchema.safeParse(CASE_ADDRESS.exec(fragment)?.[1]);
  return parsed.success ? parsed.data : null;
}

/**
 * Opens the case that the window's address asks for, now and whenever the address changes: so a link from outside the
 * program gets here. The fragment is taken away at once, so that the same link can be followed again. The answer ends it.
 */
export function followAddress(workspace: Workspace): () => void {
  const follow = () => {
    const caseId = linkedCase(location.hash);
    if (caseId === null) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    // a hidden screen stays hidden: who follows a link may be another than she who hid it
    if (workspace.layer.get()?.kind === 'hidden') return;
    void goToCase(workspace, caseId);
  };
  follow();
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}
