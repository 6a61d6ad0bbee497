import type { HostService, OpeningAnswer, OpenNewOutput } from '../contract.ts';
import { draftOf } from './draft-of.ts';

/** Opens a case as the workspace does: what is stored is waited for. */
export async function openNew(
  service: Pick<HostService, 'openNew' | 'openingAnswer' | 'getDraft'>,
  input: Parameters<HostService['openNew']>[0],
): Promise<OpeningAnswer | Exclude<OpenNewOutput, { kind: 'stored' }>> {
  const { draftKey } = input;
  const form = draftKey === null ? null : ((await draftOf(service, draftKey))?.content ?? null);
  const answer = await service.openNew(input);
  if (answer.kind !== 'stored') return answer;
  const { commandId, caseId } = answer;
  return service.openingAnswer({ commandId, caseId, form });
}
