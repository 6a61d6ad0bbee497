import type { Draft, HostService } from '../contract.ts';

/** What stands in a form of whoever's work is open; null: nothing, or no work is. */
export async function draftOf(service: Pick<HostService, 'getDraft'>, key: string): Promise<Draft | null> {
  const answer = await service.getDraft({ key });
  return answer.kind === 'read' ? answer.draft : null;
}
