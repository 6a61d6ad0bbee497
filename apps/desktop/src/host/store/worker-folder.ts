import { createHash } from 'node:crypto';
import { deviceIdSchema, uuidV7, type DeviceId } from '@samla/case-model/ids';
import { epochOf, type Clock } from '@samla/case-model/time';
import type { Disk, Random } from '../ports.ts';

/** One worker's folder on this machine. Another worker has another one; neither touches the other's. */
export interface WorkerFolder {
  /** a hash: no file name tells who the worker is */
  readonly name: string;
  /** this installation, for this worker */
  readonly deviceId: DeviceId;
  /** where a file of the worker's is on the disk */
  file(name: StoreFile): string;
}

export type StoreFile =
  | 'cache.db'
  | 'cache.key'
  | 'work.db'
  | 'work.key'
  /** the key of work.db, sealed under the key that the server holds */
  | 'work.recovery'
  /** a store put together out of a broken work.db, until it takes its place */
  | 'work.next'
  /** that work.next is whole */
  | 'work.repaired'
  /** that everything here was destroyed, because the device is lost */
  | 'wiped'
  /** that the worker has signed out and her cache is to go */
  | 'leaving'
  | 'device'

  /** how many texts are sealed here, so that the sign-in page can tell */
  | 'unsent';

/** @param subject the identity provider's name for the worker */
export function folderNameOf(subject: string): string {
  return createHash('sha256').update(`samla worker ${subject}`).digest('hex').slice(0, 32);
}

/** @param subject the identity provider's name for the worker */
export function openWorkerFolder(
  subject: string,
  ports: { readonly disk: Disk; readonly random: Random; readonly clock: Clock },
): WorkerFolder {
  const name = folderNameOf(subject);
  const file = (of: StoreFile) => `${name}/${of}`;
  const known = knownDevice(name, ports.disk);
  if (known) return { name, deviceId: known, file };
  const deviceId = uuidV7(epochOf(ports.clock.now()), ports.random.bytes(10)) as DeviceId;
  keepDevice(name, ports.disk, deviceId);
  return { name, deviceId, file };
}

/** Whether a folder says which device it is of. */
export function isDeviceKnown(folderName: string, disk: Disk): boolean {
  return knownDevice(folderName, disk) !== null;
}

/** Writes down which device a folder is of. */
export function keepDevice(folderName: string, disk: Disk, deviceId: DeviceId): void {
  disk.write(`${folderName}/device`, Buffer.from(deviceId, 'latin1'));
}

function knownDevice(folderName: string, disk: Disk): DeviceId | null {
  const known = deviceIdSchema.safeParse(textOf(disk.read(`${folderName}/device`)));
  return known.success ? known.data : null;
}

/** Texts that lie sealed on this machine, over all its workers: a number and nothing else. */
export function sealedTexts(disk: Disk): number {
  return disk.list('').reduce((sum, name) => sum + sealedTextsIn(name, disk), 0);
}

/** Texts that lie sealed in a folder. */
export function sealedTextsIn(folderName: string, disk: Disk): number {
  const count = Number(textOf(disk.read(`${folderName}/unsent`)));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** Writes how many texts lie sealed in a folder. */
export function noteSealedTexts(folder: WorkerFolder, disk: Disk, count: number): void {
  disk.write(folder.file('unsent'), Buffer.from(String(count), 'latin1'));
}

function textOf(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('latin1');
}
