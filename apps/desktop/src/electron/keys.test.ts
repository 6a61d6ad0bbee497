import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeRandom } from '../host/node/random.ts';
import type { Timer } from '../wire/timer.ts';
import { openUserKey, type UserKey } from './keys.ts';
import { fakeElectron } from './testing/fake-electron.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samla-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function setUp(platform: NodeJS.Platform = 'win32') {
  const { electron, safe, touched } = fakeElectron();
  const pauses: number[] = [];
  let onPause = (): void => undefined;
  const timer: Timer = {
    after(milliseconds, run) {
      pauses.push(milliseconds);
      onPause();
      queueMicrotask(run);
      return () => undefined;
    },
  };
  return {
    safe,
    touched,
    pauses,
    open: (): Promise<UserKey> => openUserKey(electron, folder, { random: nodeRandom, timer, platform }),
    duringPause: (act: () => void) => {
      onPause = act;
    },
  };
}

const keyOf = (opened: UserKey): Uint8Array => {
  if (opened.kind !== 'ready') throw new Error('no key');
  return opened.key;
};
const file = (): string => join(folder, 'user.key');

describe('the user key', () => {
  it('is made once, lies sealed and readable by its user alone, and opens again', async () => {
    const { open } = setUp();
    const key = keyOf(await open());
    expect(key).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file()).includes(Buffer.from(key))).toBe(false);
    expect(readFileSync(file(), 'utf8')).not.toContain(Buffer.from(key).toString('base64'));
    expect(keyOf(await open())).toEqual(key);
    expect(readdirSync(folder)).toEqual(['user.key']);
  });

  it('is not had without a key store: Samla works online only, and nothing is written', async () => {
    const { open, safe } = setUp();
    safe.available = false;
    expect(await open()).toEqual({ kind: 'onlineOnly' });
    expect(safe.calls).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not had on Linux without a key store, where Electron would seal with a known password', async () => {
    const { open, safe } = setUp('linux');
    safe.backend = 'basic_text';
    expect(await open()).toEqual({ kind: 'onlineOnly' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is waited for when the key store is locked for a moment', async () => {
    const { open, safe, pauses, duringPause } = setUp();
    const key = keyOf(await open());
    safe.available = false;
    duringPause(() => {
      safe.available = pauses.length === 2;
    });
    expect(keyOf(await open())).toEqual(key);
    expect(pauses).toEqual([1_000, 1_000]);
  });

  it('stays as it lies when the key store stays away', async () => {
    const { open, safe } = setUp();
    await open();
    const before = readFileSync(file());
    safe.available = false;
    expect(await open()).toEqual({ kind: 'onlineOnly' });
    expect(readFileSync(file())).toEqual(before);
    expect(readdirSync(folder)).toEqual(['user.key']);
  });

  it('is sealed anew when the operating system has a newer key', async () => {
    const { open, safe } = setUp();
    const key = keyOf(await open());
    safe.shouldReEncrypt = true;
    safe.calls = [];
    expect(keyOf(await open())).toEqual(key);
    // opened, sealed anew, and what was sealed is opened before it takes the old one's place
    expect(safe.calls).toEqual(['decrypt', 'encrypt', 'decrypt']);
    safe.shouldReEncrypt = false;
    expect(keyOf(await open())).toEqual(key);
  });

  it('of another user or machine is put aside, not removed, and a new one is made', async () => {
    const { open, safe } = setUp();
    const key = keyOf(await open());
    const before = readFileSync(file());
    safe.owner = 'another machine';
    const other = keyOf(await open());
    expect(other).not.toEqual(key);
    const aside = readdirSync(folder).filter((name) => name.startsWith('user.key.refused-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? ''))).toEqual(before);
  });

  it('uses the asynchronous interface alone', async () => {
    const { open, touched } = setUp();
    await open();
    expect([...touched].filter((name) => name.startsWith('safeStorage.')).sort()).toEqual([
      'safeStorage.decryptStringAsync',
      'safeStorage.encryptStringAsync',
      'safeStorage.isAsyncEncryptionAvailable',
    ]);
  });
});
