import type { Disk, KeyWrapper, Random } from '../ports.ts';
import { seal } from './seal.ts';
import type { StoreFile, WorkerFolder } from './worker-folder.ts';

/** What opening a store needs of the outside world. */
export interface KeyPorts {
  readonly disk: Disk;
  readonly keys: KeyWrapper;
  readonly random: Random;
}

/** A new 256-bit key, sealed to this user of this machine before anything is written under it. */
export async function createDataKey(
  folder: WorkerFolder,
  name: 'cache.key' | 'work.key',
  ports: KeyPorts,
): Promise<Uint8Array> {
  const key = ports.random.bytes(32);
  await keepDataKey(folder, name, key, ports);
  return key;
}

/** Seals a key to this user of this machine and keeps it. */
export async function keepDataKey(
  folder: WorkerFolder,
  name: 'cache.key' | 'work.key',
  key: Uint8Array,
  ports: KeyPorts,
): Promise<void> {
  ports.disk.write(folder.file(name), await ports.keys.wrap(key));
}

/**
 * The key of a store; null when none was ever made.
 * @throws KeyRefusedError
 */
export async function readDataKey(
  folder: WorkerFolder,
  name: 'cache.key' | 'work.key',
  ports: KeyPorts,
): Promise<Uint8Array | null> {
  const sealed = ports.disk.read(folder.file(name));
  return sealed ? ports.keys.unwrap(sealed) : null;
}

/** What a seal under the recovery key is bound to: it opens for this worker, device and database only. */
export function placeOf(folder: WorkerFolder, file: StoreFile): string {
  return `${folder.name}|${folder.deviceId}|${file}`;
}

/** Seals the key of work.db a second time, under the key that the server holds for this worker and device. */
export async function sealForRecovery(
  folder: WorkerFolder,
  recoveryKey: Uint8Array,
  ports: KeyPorts,
): Promise<void> {
  const key = await readDataKey(folder, 'work.key', ports);
  if (!key) throw new Error('work.db has no key');
  const sealed = seal(key, recoveryKey, placeOf(folder, 'work.db'), ports.random.bytes(12));
  key.fill(0);
  ports.disk.write(folder.file('work.recovery'), sealed);
}
