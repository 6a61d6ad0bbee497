import type { Command, Intent } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { intentSchema } from '@samla/case-model/command';
import type { NeedsYouItem } from '../contract.ts';
import { needsYou, troubleLeanedOn, type Item, type Queue } from './item.ts';

/** What a command is shown in the words of. */
export type ItemWords = Pick<NeedsYouItem, 'playbook' | 'names'>;

/** What waits for the worker and nobody else, oldest first; what leans on such a thing is told of with it. */
export function needsYouList(
  queue: Queue,
  caseNumber: (id: CaseId) => string | null,
  wordsOf: (command: Command) => ItemWords,
): NeedsYouItem[] {
  return [...queue.values()].flatMap((item) => {
    const { command, status, storedAt } = item;
    const waitsFor = troubleLeanedOn(queue, command);
    const common = {
      waitsFor,
      commandId: command.id,
      caseId: command.aggregate.id,
      caseNumber: caseNumber(command.aggregate.id),
      intent: intentOf(item),
      findings: findingsOf(item),
      ...wordsOf(command),
    };
    if (needsYou(status)) {
      return {
        ...common,
        kind: status.kind,
        reason: reasonOf(item),
        law: status.kind === 'refused' ? status.law : null,
        theirs: status.kind === 'conflict' ? status.theirs : null,
        at: status.at,
      };
    }
    if (waitsFor === null) return [];
    return { ...common, kind: 'leaning' as const, reason: leaning, law: null, theirs: null, at: storedAt };
  });
}

/** Why what builds on something that needs the worker needs her too. */
export const leaning =
  'Den här ändringen bygger på något som behöver dig. Hantera det först, så skickas den här av sig själv.';

/** The name and arguments of a command, out of its envelope. */
export function intentOf({ command }: Pick<Item, 'command'>): Intent {
  return intentSchema.parse({ name: command.name, args: command.args });
}

/** The fields that are wrong, as far as the server has said. */
function findingsOf({ command, status }: Item): NeedsYouItem['findings'] {
  if (status.kind === 'refused') return [...(status.findings ?? [])];
  if (status.kind !== 'parked' || !status.field) return [];
  const path = command.name === 'submitForm' ? status.field.replace(/^values\./, '') : status.field;
  return [{ path, message: toMend }];
}

const toMend = 'Ta tillbaka till utkast och rätta fältet.';

function reasonOf({ status }: Item): string {
  if (status.kind === 'refused' || status.kind === 'parked') return status.reason;
  if (status.kind !== 'conflict') return '';
  const who = status.theirs.workerName ?? 'ingen handläggare';
  return `Någon annan hann före: ärendet har nu ${who}, ${status.theirs.unitName}. Välj vilken som ska gälla.`;
}
