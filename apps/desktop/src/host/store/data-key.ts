import { deviceIdSchema, type DeviceId } from '@samla/case-model/ids';
import { KeyRefusedError, type Disk, type KeyWrapper, type Random } from '../ports.ts';
import { isStorageError } from './database.ts';
import { seal } from './seal.ts';
import type { StoreFile, WorkerFolder } from './worker-folder.ts';

/** What opening a store needs of the outside world. */
export interface KeyPorts {
  readonly disk: Disk;
  readonly keys: KeyWrapper;
  readonly random: Random;
}

type KeyFile = 'cache.key' | 'work.key';
type StoreName = 'cache.db' | 'work.db';

/** The key of a store. */
export interface DataKey {
  readonly key: Uint8Array;
  /** false: sealed by an older program, which did not say for whom; it is bound once its store is seen to be hers */
  readonly isBound: boolean;
}

const KEY_BYTES = 32;
const storeOf = { 'cache.key': 'cache.db', 'work.key': 'work.db' } as const;

/** A new 256-bit key, sealed to this user of this machine before anything is written under it. */
export async function createDataKey(
  folder: WorkerFolder,
  name: KeyFile,
  ports: KeyPorts,
): Promise<Uint8Array> {
  const key = ports.random.bytes(KEY_BYTES);
  await keepDataKey(folder, name, key, ports);
  return key;
}

/** Seals a key to this user of this machine, and to this worker, device and store, and keeps it. */
export async function keepDataKey(
  folder: WorkerFolder,
  name: KeyFile,
  key: Uint8Array,
  ports: KeyPorts,
): Promise<void> {
  // the operating system seals without a place of its own, so the place is sealed with the key
  const secret = Buffer.concat([key, Buffer.from(placeOf(folder, storeOf[name]), 'latin1')]);
  try {
    ports.disk.write(folder.file(name), await ports.keys.wrap(secret));
  } finally {
    secret.fill(0);
  }
}

/** Binds a key of an older program to its place; what a full disk keeps from it is done at the next opening. */
export async function bindDataKey(
  folder: WorkerFolder,
  name: KeyFile,
  { key, isBound }: DataKey,
  ports: KeyPorts,
): Promise<void> {
  if (isBound) return;
  try {
    await keepDataKey(folder, name, key, ports);
  } catch (error) {
    if (!isStorageError(error)) throw error;
  }
}

/**
 * The key of a store; null when none was ever made.
 * @throws KeyRefusedError, also when it was sealed for another worker, device or store and copied here
 */
export async function readDataKey(
  folder: WorkerFolder,
  name: KeyFile,
  ports: KeyPorts,
): Promise<DataKey | null> {
  const sealed = ports.disk.read(folder.file(name));
  if (!sealed) return null;
  const { key, place } = openedSecret(await ports.keys.unwrap(sealed));
  if (place !== null && place !== placeOf(folder, storeOf[name])) {
    key.fill(0);
    throw new KeyRefusedError('sealed for another place');
  }
  return { key, isBound: place !== null };
}

/** What lies in an unwrapped key file: the key, and the place that it is for; null: of an older program. */
export function openedSecret(secret: Uint8Array): {
  readonly key: Uint8Array;
  readonly place: string | null;
} {
  const place = Buffer.from(secret.subarray(KEY_BYTES)).toString('latin1');
  return { key: secret.subarray(0, KEY_BYTES), place: place === '' ? null : place };
}

/** The device that a worker's sealed keys are for; null when none opens or tells. */
export async function deviceOfKeys(folderName: string, ports: KeyPorts): Promise<DeviceId | null> {
  for (const name of ['work.key', 'cache.key'] as const) {
    const sealed = ports.disk.read(`${folderName}/${name}`);
    const place = sealed && (await placeIn(sealed, ports));
    const [owner, device, store] = place?.split('|') ?? [];
    const known = deviceIdSchema.safeParse(device);
    if (owner === folderName && store === storeOf[name] && known.success) return known.data;
  }
  return null;
}

async function placeIn(sealed: Uint8Array, { keys }: KeyPorts): Promise<string | null> {
  try {
    const { key, place } = openedSecret(await keys.unwrap(sealed));
    key.fill(0);
    return place;
  } catch (error) {
    if (error instanceof KeyRefusedError) return null;
    throw error;
  }
}

/** What a key is bound to: it opens for this worker, device and store only. */
export function placeOf(folder: WorkerFolder, file: StoreName): string {
  return `${folder.name}|${folder.deviceId}|${file satisfies StoreFile}`;
}

/** Seals the key of work.db a second time, under the key that the server holds for this worker and device. */
export async function sealForRecovery(
  folder: WorkerFolder,
  recoveryKey: Uint8Array,
  ports: KeyPorts,
): Promise<void> {
  const held = await readDataKey(folder, 'work.key', ports);
  if (!held) throw new Error('work.db has no key');
  const sealed = seal(held.key, recoveryKey, placeOf(folder, 'work.db'), ports.random.bytes(12));
  held.key.fill(0);
  ports.disk.write(folder.file('work.recovery'), sealed);
}
