import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, isAbsolute } from 'node:path';
import { secretKeyWrapper } from '../host/node/secret-key-wrapper.ts';
import type { KeyWrapper } from '../host/ports.ts';

const KEY_BYTES = 32;

/** Where the development key lies: never in the data folder, which may be copied, cleared or handed on. */
export function keyFilePath(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['SAMLA_DEV_KEY_FILE'];
  if (named) return resolve(named);
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'samla-dev', 'key');
}

/**
 * The development key, made on first use. It stands in for the operating system's key store, which a browser cannot
 * reach; whoever can read the file can read everything that it seals.
 * @throws Error when the file is not this user's alone, is none, or lies in the data folder
 */
export function openKeyFile(file: string, dataFolder: string): { keys: KeyWrapper; secret: Uint8Array } {
  const inside = relative(dataFolder, file);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new Error(
      `The key file ${file} must lie outside the data folder. SAMLA_DEV_KEY_FILE names another.`,
    );
  }
  const key = readKey(file);
  return {
    keys: secretKeyWrapper('developmentFile', derive(key, 'samla: sealed keys')),
    secret: derive(key, 'samla: browser cookie'),
  };
}

function readKey(file: string): Uint8Array {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    makeKey(file);
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  }
  try {
    const { mode, uid } = fstatSync(handle);
    // Windows has no such modes; the file then lies in the user's own profile
    if (process.platform !== 'win32') {
      if ((mode & 0o077) !== 0)
        throw new Error(`Others can read the key file ${file}. Run: chmod 600 "${file}"`);
      if (uid !== process.getuid?.()) throw new Error(`The key file ${file} belongs to another user.`);
    }
    const key = readFileSync(handle);
    if (key.byteLength !== KEY_BYTES)
      throw new Error(`The key file ${file} does not hold a key of ${KEY_BYTES} bytes.`);
    return key;
  } finally {
    closeSync(handle);
  }
}

/** Written beside and then linked, so that two first starts at once agree on one key and a crash leaves none half written. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, randomBytes(KEY_BYTES));
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    closeSync(handle);
    rmSync(draft);
  }
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), purpose, KEY_BYTES));
}
