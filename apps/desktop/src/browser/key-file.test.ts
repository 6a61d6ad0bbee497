import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeyRefusedError } from '../host/ports.ts';
import { keyFilePath, openKeyFile } from './key-file.ts';

const root = mkdtempSync(join(tmpdir(), 'samla-key-'));
afterAll(() => rmSync(root, { recursive: true }));
let next = 0;
function folders() {
  next += 1;
  const folder = join(root, String(next));
  mkdirSync(folder);
  return { file: join(folder, 'config', 'key'), data: join(folder, 'data') };
}
const secret = new TextEncoder().encode('a database key');

describe('the development key', () => {
  it('is made once, in a file that only its user can read', async () => {
    const { file, data } = folders();
    const { keys } = openKeyFile(file, data);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    expect(keys.kind).toBe('developmentFile');
    expect(await keys.available()).toBe(true);
    const before = readFileSync(file);
    const sealed = await keys.wrap(secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    const again = openKeyFile(file, data);
    expect(readFileSync(file)).toEqual(before);
    expect(await again.keys.unwrap(sealed)).toEqual(secret);
  });

  it('keeps the secret that signs cookies, apart from the key that seals', () => {
    const { file, data } = folders();
    const first = openKeyFile(file, data).secret;
    expect(openKeyFile(file, data).secret).toEqual(first);
    expect(Buffer.from(first)).not.toEqual(readFileSync(file));
  });

  it.each([0o640, 0o604, 0o660, 0o644, 0o620])('is refused with mode %o, and left as it is', (mode) => {
    const { file, data } = folders();
    openKeyFile(file, data);
    const before = readFileSync(file);
    chmodSync(file, mode);
    expect(() => openKeyFile(file, data)).toThrow(`chmod 600 "${file}"`);
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused in the data folder, which may be handed on', () => {
    const { data } = folders();
    expect(() => openKeyFile(join(data, 'key'), data)).toThrow('SAMLA_DEV_KEY_FILE');
    expect(() => openKeyFile(join(data, 'host', 'key'), data)).toThrow('outside the data folder');
  });

  it('is refused when it is none, or a link to another file', () => {
    const { file, data } = folders();
    mkdirSync(join(file, '..'));
    writeFileSync(file, 'too short', { mode: 0o600 });
    expect(() => openKeyFile(file, data)).toThrow('does not hold a key');
    rmSync(file);
    symlinkSync('/etc/hostname', file);
    expect(() => openKeyFile(file, data)).toThrow('ELOOP');
  });

  it('does not open what another key sealed, or what was changed', async () => {
    const [one, other] = [folders(), folders()];
    const { keys } = openKeyFile(one.file, one.data);
    const sealed = await keys.wrap(secret);
    const refused = (bytes: Uint8Array) => expect(keys.unwrap(bytes)).rejects.toBeInstanceOf(KeyRefusedError);
    await expect(openKeyFile(other.file, other.data).keys.unwrap(sealed)).rejects.toBeInstanceOf(
      KeyRefusedError,
    );
    for (let at = 0; at < sealed.byteLength; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await refused(changed);
    }
    for (let length = 0; length < sealed.byteLength; length += 1) await refused(sealed.subarray(0, length));
  });

  it('lies where the environment says', () => {
    expect(keyFilePath({ SAMLA_DEV_KEY_FILE: '/x/key' })).toBe('/x/key');
    expect(keyFilePath({ XDG_CONFIG_HOME: '/home/u/.cfg' })).toBe('/home/u/.cfg/samla-dev/key');
    expect(keyFilePath({})).toMatch(/\.config\/samla-dev\/key$/);
  });
});
