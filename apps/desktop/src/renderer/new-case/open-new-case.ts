import type { CommandArgs, RefusalCode } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import type { OpenNewOutput } from '../../host/contract.ts';
import { goToCase } from '../actions/go.ts';
import { takenWords } from '../app/memory-only.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Submission } from '../case/submit.ts';
import { handIn } from '../drafts/hand-in.ts';
import { doTask } from '../plan/do-task.ts';

export type Opened =
  /** `show` brings the case up, its first form open */
  | { readonly kind: 'opened'; readonly show: () => Promise<void> }
  /** stored or open, and nothing to show */
  | { readonly kind: 'notShown'; readonly message: string }
  /** nothing is lost: the form keeps what stands in it */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: 'notOpened'; readonly message: string };

/**
 * Opens a case: at the server, or here until the server answers.
 * @param stored told when it is kept, and what the form held is out of its draft: the server may still be asked
 */
export async function openNewCase(
  workspace: Workspace,
  args: CommandArgs<'openCase'>,
  { key: draftKey, saver }: NonNullable<Submission['draft']>,
  stored: () => void,
): Promise<Opened> {
  const { client, text } = workspace;
  const form = saver.store.get().content;
  let isStored = false;
  try {
    const done = await handIn(
      saver,
      async (one) => {
        const answer = await client.case.openNew.mutate({ args, draftKey, ...one });
        isStored = isTaken(answer);
        if (isStored) stored();
        return answer;
      },
      isTaken,
    );
    if (done === null) return { kind: 'notOpened', message: text('submit.changed') };
    const { answer } = done;
    if (answer.kind !== 'stored') return opened(workspace, answer);
    const { commandId, caseId } = answer;
    const came = await client.case.openingAnswer.mutate({ commandId, caseId, form });
    // what was not taken is in its form again
    if (came.kind === 'refused' || came.kind === 'notSaved') await saver.reload();
    return opened(workspace, came);
  } catch {
    return isStored
      ? { kind: 'notShown', message: text('new.noAnswer') }
      : { kind: 'notOpened', message: text('submit.noHost') };
  }
}

function isTaken({ kind }: OpenNewOutput): boolean {
  return kind === 'stored' || kind === 'opened' || kind === 'notShown';
}

function opened(workspace: Workspace, answer: Exclude<OpenNewOutput, { kind: 'stored' }>): Opened {
  switch (answer.kind) {
    case 'opened':
      return { kind: 'opened', show: () => show(workspace, answer.caseId, answer.isSent) };
    case 'refused': {
      const message = answer.law ? `${answer.reason} (${answer.law})` : answer.reason;
      return { kind: 'refused', code: answer.code, message };
    }
    case 'notShown':
      return answer;
    case 'needsConnection':
    case 'notSeen':
    case 'notSaved':
      return { kind: 'notOpened', message: answer.message };
  }
}

async function show(workspace: Workspace, caseId: CaseId, isSent: boolean): Promise<void> {
  const { text } = workspace;
  await goToCase(workspace, caseId);
  const open = workspace.cases.get().get(caseId);
  const plan = open?.kind === 'case' ? open.case.plan : null;
  const first = plan?.tasks.find(({ key }) => key === plan.next);
  if (first?.does.kind === 'form') doTask(workspace, caseId, first);
  workspace.say(isSent ? text('said.caseOpened') : takenWords(workspace, text('said.caseKept')));
}
