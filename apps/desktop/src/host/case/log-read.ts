import type { CaseId } from '@samla/case-model/ids';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isBroken, isStorageError } from '../store/database.ts';

/**
 * Writes down that a case is read, before anything of it leaves the host: on disk, or in the central log where nothing is
 * kept on disk (rule 6 of the architecture).
 * @param also what is to be kept with it
 * @returns null when it is written down; otherwise where it could not be, and the case must not be shown
 * @throws what a broken store throws
 */
export async function logRead(
  workspace: Workspace,
  api: CaseApi,
  caseId: CaseId,
  also: () => void = () => undefined,
): Promise<'here' | 'centrally' | null> {
  const { deviceId, memoryOnly } = workspace.stores;
  try {
    also();
    const read = workspace.reads.add(caseId);
    if (!memoryOnly) return null;
    const { logged } = await api.call((client) =>
      client.sync.push.mutate({ deviceId, commands: [], reads: [read] }),
    );
    workspace.reads.logged(logged);
    return logged.includes(read.id) ? null : 'centrally';
  } catch (error) {
    if (memoryOnly) return 'centrally';
    if (isStorageError(error) && !isBroken(error)) return 'here';
    throw error;
  }
}
