import type { CaseId } from '@samla/case-model/ids';
import { listPlace } from '../app/focus.ts';
import { loseCase, showCase, shownCase } from '../app/places.ts';
import type { OpenCase, Workspace } from '../app/workspace.ts';

function put({ cases }: Workspace, caseId: CaseId, value: OpenCase): void {
  cases.set((before) => new Map(before).set(caseId, value));
}

/**
 * Shows a case in the panel. One that is not open is opened for reading, which writes a line in the access log;
 * one that is already open is not read anew.
 */
export async function openCase(workspace: Workspace, caseId: CaseId): Promise<void> {
  workspace.places.set((places) => showCase(places, caseId));
  await fetchIfMissing(workspace, caseId);
}

/** Fetches a case that stands in the panel and is not open, as after going back to a closed one. */
export async function fetchIfMissing(workspace: Workspace, caseId: CaseId): Promise<void> {
  const known = workspace.cases.get().get(caseId);
  const isTriedAgain = known?.kind === 'failed' || known?.kind === 'notLogged' || known?.kind === 'notHere';
  if (known && !isTriedAgain) return;
  put(workspace, caseId, { kind: 'loading' });
  try {
    const answer = await workspace.client.case.open.mutate({ caseId });
    if (answer.kind === 'case') await workspace.definitions.load(answer.case.playbook);
    // closed again before the answer came
    if (!workspace.cases.get().has(caseId)) return;
    put(workspace, caseId, answer.kind === 'notOpen' ? { kind: 'failed' } : answer);
  } catch {
    if (workspace.cases.get().has(caseId)) put(workspace, caseId, { kind: 'failed' });
  }
}

/** Forgets what a closed case held: to show it again is a new read. What was being written in it stays as drafts. */
export function forgetCase({ cases, caseParts }: Workspace, caseId: CaseId): void {
  caseParts.set((before) => {
    const next = new Map(before);
    next.delete(caseId);
    return next;
  });
  cases.set((before) => {
    const next = new Map(before);
    next.delete(caseId);
    return next;
  });
}

/** Fetches open cases again after a change. `null`: any of them may have changed. */
export async function refreshCases(workspace: Workspace, changed: readonly CaseId[] | null): Promise<void> {
  // what was never shown is read anew when it is asked for, and that read is logged
  const shown = [...workspace.cases.get()].flatMap(([id, open]) => (open.kind === 'case' ? [id] : []));
  const open = shown.filter((one) => changed === null || changed.includes(one));
  await Promise.all(open.map((caseId) => refreshCase(workspace, caseId)));
}

async function refreshCase(workspace: Workspace, caseId: CaseId): Promise<void> {
  const before = workspace.cases.get().get(caseId);
  try {
    const answer = await workspace.client.case.get.query({ caseId });
    if (answer.kind === 'case') await workspace.definitions.load(answer.case.playbook);
    if (!workspace.cases.get().has(caseId) || answer.kind === 'notOpen') return;
    put(workspace, caseId, answer);
    if (answer.kind === 'gone' && before?.kind === 'case') {
      const wasShown = shownCase(workspace.places.get()) === caseId;
      workspace.places.set((places) => loseCase(places, caseId));
      forgetCase(workspace, caseId);
      if (wasShown) workspace.focus.go(listPlace(workspace.places.get()));
      workspace.say(workspace.text('case.lost', { number: before.case.number }));
    }
  } catch {
    // what is shown stays; the line's return fetches it again
  }
}
