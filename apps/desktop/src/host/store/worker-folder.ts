import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deviceIdSchema, uuidV7, type DeviceId } from '@samla/case-model/ids';
import { epochOf, type Clock } from '@samla/case-model/time';
import type { Random } from '../ports.ts';
import { readSmall, writeSmall } from './files.ts';

/** One worker's folder on this machine. Another worker has another one; neither touches the other's. */
export interface WorkerFolder {
  /** a hash: no file name tells who the worker is */
  readonly name: string;
  /** this installation, for this worker */
  readonly deviceId: DeviceId;
  file(name: StoreFile): string;
}

export type StoreFile =
  | 'cache.db'
  | 'cache.key'
  | 'work.db'
  | 'work.key'
  /** the key of work.db, sealed under the key that the server holds */
  | 'work.recovery'
  | 'device'
  /** how many texts are sealed here, so that the sign-in page can tell */
  | 'unsent';

/** @param subject the identity provider's name for the worker */
export function openWorkerFolder(
  dataFolder: string,
  subject: string,
  ports: { readonly random: Random; readonly clock: Clock },
): WorkerFolder {
  const name = createHash('sha256').update(`samla worker ${subject}`).digest('hex').slice(0, 32);
  const path = join(dataFolder, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const device = join(path, 'device');
  const known = deviceIdSchema.safeParse(Buffer.from(readSmall(device) ?? []).toString('latin1'));
  if (known.success) return { name, deviceId: known.data, file: (file) => join(path, file) };
  const deviceId = uuidV7(epochOf(ports.clock.now()), ports.random.bytes(10)) as DeviceId;
  writeSmall(device, Buffer.from(deviceId, 'latin1'));
  return { name, deviceId, file: (file) => join(path, file) };
}

/** Texts that lie sealed on this machine, over all its workers: a number and nothing else. */
export function sealedTexts(dataFolder: string): number {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  let sum = 0;
  for (const entry of readdirSync(dataFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const count = Number(
      Buffer.from(readSmall(join(dataFolder, entry.name, 'unsent')) ?? []).toString('latin1'),
    );
    if (Number.isSafeInteger(count) && count > 0) sum += count;
  }
  return sum;
}

/** Writes how many texts lie sealed in a folder. */
export function noteSealedTexts(folder: WorkerFolder, count: number): void {
  writeSmall(folder.file('unsent'), Buffer.from(String(count), 'latin1'));
}
