import { intentSchema, type Intent } from '@samla/case-model/command';
import type { CaseId, CommandId } from '@samla/case-model/ids';
import type { SubmitOutput } from '../../host/contract.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Autosaver } from '../drafts/autosaver.ts';
import { handIn, type DraftHandedIn } from '../drafts/hand-in.ts';

/** What came of handing a command to the host. */
export type Submitted =
  | { readonly ok: true; readonly commandId: CommandId }
  /** nothing is lost: the form keeps its text and shows this */
  | {
      readonly ok: false;
      readonly message: string;
      /** it was stored all the same, and what she wrote on meanwhile is what the form keeps */
      readonly storedAs?: CommandId;
      /** of a form: each field that is wrong */
      readonly findings?: Extract<SubmitOutput, { kind: 'refused' }>['findings'];
    };

export interface Submission {
  readonly caseId: CaseId;
  readonly intent: Intent;
  readonly baseAssignment?: number;
  /** the form that it comes from, as it stands on the screen */
  readonly draft?: { readonly key: string; readonly saver: Autosaver };
}

/**
 * Hands a command to the host, which stores it before it answers. Its form is empty afterwards, but for what she wrote
 * meanwhile.
 */
export async function submit(workspace: Workspace, submission: Submission): Promise<Submitted> {
  const { client, text } = workspace;
  const { caseId, intent, baseAssignment = null, draft } = submission;
  if (isTooLong(intent)) return { ok: false, message: text('submit.tooLong') };
  const hand = (form?: DraftHandedIn) =>
    client.case.submit.mutate({ caseId, intent, baseAssignment, draftKey: draft?.key ?? null, ...form });
  try {
    const done = draft
      ? await handIn(draft.saver, hand, ({ kind }) => kind === 'queued')
      : { answer: await hand(), isWrittenOn: false };
    if (done === null) return { ok: false, message: text('submit.changed') };
    const { answer, isWrittenOn } = done;
    switch (answer.kind) {
      case 'queued':
        return isWrittenOn
          ? { ok: false, message: writtenOn(workspace), storedAs: answer.commandId }
          : { ok: true, commandId: answer.commandId };
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
      case 'notSeen':
      case 'notSaved':
        return { ok: false, message: answer.message };
    }
  } catch {
    return { ok: false, message: text('submit.noHost') };
  }
}

/** Says, also where her next key takes the form's message away, that what she wrote meanwhile is in no command. */
export function writtenOn({ say, text }: Workspace): string {
  say(text('submit.writtenOn'));
  return text('submit.writtenOn');
}

/** Fields cut nothing off: a text that no command can carry is told of before it is sent. */
function isTooLong(intent: Intent): boolean {
  const read = intentSchema.safeParse(intent);
  return !read.success && read.error.issues.some(({ code }) => code === 'too_big');
}
