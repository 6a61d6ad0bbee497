import type { HostState } from '../../host/contract.ts';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';
import type { Workspace } from './workspace.ts';

/** What the worker must know while nothing is kept on the disk of this computer; null while texts are. */
export function useMemoryOnly(): HostState['memoryOnly'] {
  return useStore(useWorkspace().host)?.memoryOnly ?? null;
}

/** What is said when a command has been taken. @param saved the words where it then lies on the disk */
export function takenWords({ host, text }: Pick<Workspace, 'host' | 'text'>, saved: string): string {
  return host.get()?.memoryOnly ? text('said.inMemory') : saved;
}

/**
 * Whether a text would be gone with this window or the program: it could not be saved, or nothing may be kept on the
 * disk and it has not been sent.
 */
export function wouldLose({ drafts, host }: Pick<Workspace, 'drafts' | 'host'>): boolean {
  return drafts.unsavedOfAll > 0 || (host.get()?.memoryOnly?.texts ?? 0) > 0;
}
