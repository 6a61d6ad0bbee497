import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../host/ports.ts';
import type { Timer } from '../wire/timer.ts';
import type { ElectronFacade } from './facade.ts';

/** The key that everything of this user is sealed under, or that there is none to be had. */
export type UserKey =
  | { readonly kind: 'ready'; readonly key: Uint8Array }
  /** nothing may be kept on disk, and what lies there stays sealed: Samla works online only */
  | { readonly kind: 'onlineOnly' };

type SafeStorage = ElectronFacade['safeStorage'];

const KEY_BYTES = 32;
/** The key store may be locked or starting; it is asked so often, so many milliseconds apart. */
const TRIES = 4;
const PAUSE = 1_000;

/**
 * Opens the user's key by safeStorage's asynchronous interface alone (the synchronous one ends with Electron 46), and
 * makes it on first use. Nothing falls back to plain text. A key that the operating system refuses, because another
 * user, machine or profile sealed it, is put aside and never removed; the host then recovers unsent work in its own way.
 * @param folder where the sealed key lies
 */
export async function openUserKey(
  { safeStorage }: Pick<ElectronFacade, 'safeStorage'>,
  folder: string,
  { random, timer, platform }: { random: Random; timer: Timer; platform: NodeJS.Platform },
): Promise<UserKey> {
  const file = join(folder, 'user.key');
  for (let tried = 1; tried <= TRIES; tried += 1) {
    if (await canSeal(safeStorage, platform)) {
      const sealed = await readSealed(file);
      if (sealed === null) return await makeKey(safeStorage, file, random);
      const opened = await open(safeStorage, file, sealed);
      if (opened !== null) return opened;
      // Electron gives no code: what fails while the store is there was sealed elsewhere
      if (tried === TRIES && (await canSeal(safeStorage, platform))) {
        await rename(file, `${file}.refused-${Buffer.from(random.bytes(4)).toString('hex')}`);
        return await makeKey(safeStorage, file, random);
      }
    }
    if (tried < TRIES) await new Promise<void>((resolve) => timer.after(PAUSE, resolve));
  }
  return { kind: 'onlineOnly' };
}

/** On Linux without a key store Electron would seal with a password that everyone knows. */
async function canSeal(safeStorage: SafeStorage, platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return await safeStorage.isAsyncEncryptionAvailable();
}

async function readSealed(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function open(safeStorage: SafeStorage, file: string, sealed: Buffer): Promise<UserKey | null> {
  let answer: Awaited<ReturnType<SafeStorage['decryptStringAsync']>>;
  try {
    answer = await safeStorage.decryptStringAsync(sealed);
  } catch {
    return null;
  }
  const key = Uint8Array.from(Buffer.from(answer.result, 'base64'));
  if (key.byteLength !== KEY_BYTES) return null;
  if (answer.shouldReEncrypt) await keep(safeStorage, file, key);
  return { kind: 'ready', key };
}

async function makeKey(safeStorage: SafeStorage, file: string, random: Random): Promise<UserKey> {
  const key = random.bytes(KEY_BYTES);
  await keep(safeStorage, file, key);
  return { kind: 'ready', key };
}

/** Opens what was just sealed before it takes the place of what was there. */
async function keep(safeStorage: SafeStorage, file: string, key: Uint8Array): Promise<void> {
  const text = Buffer.from(key).toString('base64');
  const sealed = await safeStorage.encryptStringAsync(text);
  if ((await safeStorage.decryptStringAsync(sealed)).result !== text) {
    throw new Error('the key store did not give back what it sealed');
  }
  await writeFile(`${file}.new`, sealed, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
