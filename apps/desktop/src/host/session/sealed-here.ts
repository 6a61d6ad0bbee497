import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { noteSealedTexts, sealedTexts, sealedTextsIn, type WorkerFolder } from '../store/worker-folder.ts';

type Ports = Pick<HostPorts, 'disk' | 'log'>;

/** Texts that lie sealed on this machine. A disk that does not answer must not keep the program from starting: none then. */
export function countSealed(ports: Ports): number {
  return unlessDiskFails(ports, () => sealedTexts(ports.disk)) ?? 0;
}

/** Texts that lay in a folder when its stores were last closed in order; none when the disk does not answer. */
export function countSealedIn(folder: WorkerFolder, ports: Ports): number {
  return unlessDiskFails(ports, () => sealedTextsIn(folder.name, ports.disk)) ?? 0;
}

/** The stores of a folder close: how many texts lie there is written down, so that it can be told while they are closed. */
export function noteSealed(folder: WorkerFolder, count: number, ports: Ports): void {
  unlessDiskFails(ports, () => noteSealedTexts(folder, ports.disk, count));
}

function unlessDiskFails<Result>({ log }: Ports, run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (!isStorageError(error)) throw error;
    log.event('sealedNotCounted');
    return null;
  }
}
