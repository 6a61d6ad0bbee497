import { intentSchema, type Intent } from '@samla/case-model/command';
import type { CaseId, CommandId } from '@samla/case-model/ids';
import type { SubmitOutput } from '../../host/contract.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Autosaver } from '../drafts/autosaver.ts';

/** What came of handing a command to the host. */
export type Submitted =
  | { readonly ok: true; readonly commandId: CommandId }
  /** nothing is lost: the form keeps its text and shows this */
  | {
      readonly ok: false;
      readonly message: string;
      /** of a form: each field that is wrong */
      readonly findings?: Extract<SubmitOutput, { kind: 'refused' }>['findings'];
    };

export interface Submission {
  readonly caseId: CaseId;
  readonly intent: Intent;
  readonly baseAssignment?: number;
  /** the form that it comes from, as it stands on the screen */
  readonly draft?: { readonly key: string; readonly saver: Pick<Autosaver, 'ready' | 'taken'> };
}

/**
 * Hands a command to the host, which stores it before it answers. What came to stand in its form meanwhile, from another
 * window or device, is shown and never handed in unseen. Its form is empty afterwards.
 */
export async function submit({ client, text }: Workspace, submission: Submission): Promise<Submitted> {
  const { caseId, intent, baseAssignment = null, draft } = submission;
  if (isTooLong(intent)) return { ok: false, message: text('submit.tooLong') };
  const draftOn = await draft?.saver.ready();
  if (draftOn === null) return { ok: false, message: text('submit.changed') };
  try {
    const answer = await client.case.submit.mutate({
      ...{ caseId, intent, baseAssignment, draftKey: draft?.key ?? null },
      ...(draftOn && { draftOn: [...draftOn] }),
    });
    switch (answer.kind) {
      case 'queued':
        if (draft?.saver.taken() === false) return { ok: false, message: text('submit.writtenOn') };
        return { ok: true, commandId: answer.commandId };
      case 'refused':
        return {
          ok: false,
          message: answer.law ? `${answer.reason} (${answer.law})` : answer.reason,
          ...(answer.findings && { findings: answer.findings }),
        };
      case 'conflict':
        return {
          ok: false,
          message: text('submit.conflict', { worker: answer.theirs.workerName ?? text('worker.none') }),
        };
      case 'needsConnection':
      case 'notSaved':
        return { ok: false, message: answer.message };
    }
  } catch {
    return { ok: false, message: text('submit.noHost') };
  }
}

/** Fields cut nothing off: a text that no command can carry is told of before it is sent. */
function isTooLong(intent: Intent): boolean {
  const read = intentSchema.safeParse(intent);
  return !read.success && read.error.issues.some(({ code }) => code === 'too_big');
}
