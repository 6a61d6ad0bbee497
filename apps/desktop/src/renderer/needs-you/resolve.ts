import type { Intent } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { goToCase } from '../actions/go.ts';
import { listPlace } from '../app/focus.ts';
import type { Layer } from '../app/layers.ts';
import { goTo } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { couldNotRead, goToItem, itemIds, showPanel } from './show.ts';
import { showPart } from '../plan/part.ts';
import type { NeedsYouItem } from '../../host/contract.ts';

export type How = 'again' | 'toDraft' | 'overTheirs' | 'discard';

/** How each is sent once more: over another's change it goes only as one that the worker has chosen above theirs. */
export const waysToSend = {
  refused: 'again',
  parked: 'again',
  conflict: 'overTheirs',
} as const satisfies Record<Exclude<NeedsYouItem['kind'], 'leaning'>, How>;

const said = {
  again: 'needsYou.sentAgain',
  toDraft: 'needsYou.inDraft',
  overTheirs: 'needsYou.sentAgain',
  discard: 'needsYou.discarded',
} as const;

/** Decides what happens with a thing that waits for the worker; focus goes to the next one, or back to the work. */
export async function resolveItem(workspace: Workspace, item: NeedsYouItem, how: How): Promise<void> {
  const { client, say, text, drafts, needsYou } = workspace;
  try {
    const answer = await client.needsYou.resolve.mutate({ commandId: item.commandId, how });
    if (answer.kind === 'notPossible') say(answer.message);
    else say(text(said[how]));
    await needsYou.refresh();
    if (answer.kind === 'done' && how === 'toDraft') {
      const { draftKey } = answer;
      if (draftKey !== null) {
        await drafts.reload(draftKey);
        if (item.findings.length > 0) {
          workspace.returned.set((all) => new Map(all).set(draftKey, item.findings));
        }
      }
      return await toForm(workspace, item.caseId, answer.draftKey, item);
    }
    focusNext(workspace, item.commandId);
  } catch {
    say(text('said.noHost'));
  }
}

/** Opens the form that the text went back to. */
async function toForm(
  workspace: Workspace,
  caseId: CaseId,
  key: string | null,
  { intent }: NeedsYouItem,
): Promise<void> {
  // a case that was never opened has no panel to go to
  if (intent.name !== 'openCase') await goToCase(workspace, caseId);
  if (key === null) return;
  if (intent.name === 'addNote') workspace.focus.go(`note:${caseId}`);
  if (intent.name === 'addWatch') workspace.layer.set(() => ({ kind: 'watch', caseId }));
  if (intent.name === 'assignCase') workspace.layer.set(() => ({ kind: 'assign', caseId }));
  const layer = layerOf(intent, caseId);
  if (layer) workspace.layer.set(() => layer);
  if (intent.name === 'submitForm') {
    const { form, task } = intent.args;
    showPart(workspace, caseId, { kind: 'form', form, task });
  }
  if (intent.name === 'correctNote') {
    const { noteId } = intent.args;
    workspace.layer.set(() => ({ kind: 'correct', caseId, noteId }));
  }
}

/** The dialog of a command of the plan. */
function layerOf(intent: Intent, caseId: CaseId): Layer | null {
  switch (intent.name) {
    case 'openCase':
      return { kind: 'newCase' };
    case 'makeDecision':
      return { kind: 'decision', caseId, decision: intent.args.decision };
    case 'completeTask':
      return { kind: 'mark', caseId, task: intent.args.task };
    case 'recordEvent':
      return { kind: 'event', caseId, event: intent.args.event };
    case 'registerDocument':
      return { kind: 'document', caseId, document: intent.args.document };
    case 'adjustDeadline':
      return { kind: 'deadline', caseId, deadline: intent.args.deadline };
    case 'nameParticipant':
      return { kind: 'participant', caseId };
    case 'closeCase':
      return { kind: 'closeCase', caseId };
    default:
      return null;
  }
}

/** Something that waited is handled: focus goes to the next, or back to the work. @param gone its name in the panel */
export function focusNext(workspace: Workspace, gone: string): void {
  const { currentItem, focus, places } = workspace;
  const next = itemIds(workspace).find((id) => id !== gone) ?? null;
  if (next !== null) return goToItem(workspace, next);
  currentItem.set(() => null);
  if (couldNotRead(workspace)) return showPanel(workspace);
  places.set((before) => goTo(before, { view: before.here.view, panel: null }));
  focus.go(listPlace(places.get()));
}
