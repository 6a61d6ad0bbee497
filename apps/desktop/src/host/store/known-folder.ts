import type { Clock } from '@samla/case-model/time';
import { deviceOfKeys, type KeyPorts } from './data-key.ts';
import {
  folderNameOf,
  isDeviceKnown,
  keepDevice,
  openWorkerFolder,
  type WorkerFolder,
} from './worker-folder.ts';

/**
 * A worker's folder on this machine. Has the file gone that says which device this is, the sealed keys still tell: they open
 * for that device only, and one that is reported lost does not become another by losing a file.
 * @param subject the identity provider's name for the worker
 */
export async function openKnownFolder(
  subject: string,
  ports: KeyPorts & { readonly clock: Clock },
): Promise<WorkerFolder> {
  const name = folderNameOf(subject);
  if (!isDeviceKnown(name, ports.disk)) {
    const device = await deviceOfKeys(name, ports);
    if (device) keepDevice(name, ports.disk, device);
  }
  return openWorkerFolder(subject, ports);
}
