import type { CommandArgs, RefusalCode } from '@samla/case-model/command';
import { takenWords } from '../app/memory-only.ts';
import type { Workspace } from '../app/workspace.ts';
import { writtenOn, type Submission } from '../case/submit.ts';
import { handIn } from '../drafts/hand-in.ts';
import { goToCase } from '../actions/go.ts';
import { doTask } from '../plan/do-task.ts';

export type Opened =
  /** `show` brings the case up, its first form open */
  | { readonly kind: 'opened'; readonly show: () => Promise<void> }
  /** stored or open, and nothing to show */
  | { readonly kind: 'notShown'; readonly message: string }
  /** nothing is lost: the form keeps what stands in it */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: 'notOpened'; readonly message: string };

/** Opens a case: at the server, or here until the server answers. */
export async function openNewCase(
  workspace: Workspace,
  args: CommandArgs<'openCase'>,
  { key: draftKey, saver }: NonNullable<Submission['draft']>,
): Promise<Opened> {
  const { client, text } = workspace;
  try {
    const done = await handIn(
      saver,
      (form) => client.case.openNew.mutate({ args, draftKey, ...form }),
      ({ kind }) => kind === 'opened' || kind === 'notShown',
    );
    if (done === null) return { kind: 'notOpened', message: text('submit.changed') };
    const { answer, isWrittenOn } = done;
    if (isWrittenOn) return { kind: 'notOpened', message: writtenOn(workspace) };
    switch (answer.kind) {
      case 'opened': {
        const { caseId, isSent } = answer;
        const show = async () => {
          await goToCase(workspace, caseId);
          const open = workspace.cases.get().get(caseId);
          const plan = open?.kind === 'case' ? open.case.plan : null;
          const first = plan?.tasks.find(({ key }) => key === plan.next);
          if (first?.does.kind === 'form') doTask(workspace, caseId, first);
          workspace.say(isSent ? text('said.caseOpened') : takenWords(workspace, text('said.caseKept')));
        };
        return { kind: 'opened', show };
      }
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
  } catch {
    return { kind: 'notOpened', message: text('submit.noHost') };
  }
}
