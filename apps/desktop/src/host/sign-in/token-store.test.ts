import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemClock } from '@samla/case-model/time';
import { beforeEach, expect, test } from 'vitest';
import { fileDisk } from '../node/file-disk.ts';
import type { Disk } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { faultyDisk } from '../testing/faulty-disk.ts';
import { UnreadableSignInError } from './errors.ts';
import { MemoryKeys } from './testing/bench.ts';
import { createTokenStore } from './token-store.ts';

let file: string;
let disk: Disk;
const keys = new MemoryKeys();
const record = (refreshToken: string | null) =>
  ({
    kind: 'worker',
    subject: 'anlin000',
    name: 'Anna Lind',
    verifiedAt: systemClock.now(),
    refreshToken,
  }) as const;

beforeEach(async () => {
  keys.isAvailable = true;
  file = join(await mkdtemp(join(tmpdir(), 'samla-sign-in-')), 'sign-in');
  disk = fileDisk(dirname(file));
});

test('what was saved last is loaded, and nothing else is left in the folder', async () => {
  const store = createTokenStore({ disk, keys });
  expect(await store.load()).toBeNull();
  const last = record('token-20');
  await Promise.all([
    ...Array.from({ length: 20 }, (_, n) => store.save(record(`token-${n}`))),
    store.save(last),
  ]);
  expect(await createTokenStore({ disk, keys }).load()).toEqual(last);
  expect(await readdir(dirname(file))).toEqual(['sign-in']);
});

test('a write that fails is told, leaves what stood there, and does not stop the next one', async () => {
  let refuses = false;
  const wrap = (secret: Uint8Array) =>
    refuses ? Promise.reject(new Error('the wrapper is locked')) : keys.wrap(secret);
  const store = createTokenStore({
    disk,
    keys: {
      kind: 'operatingSystem',
      available: () => keys.available(),
      wrap,
      unwrap: (sealed) => keys.unwrap(sealed),
    },
  });
  await store.save(record('first'));
  refuses = true;
  await expect(store.save(record('second'))).rejects.toThrow('locked');
  expect(await store.load()).toMatchObject({ refreshToken: 'first' });
  refuses = false;
  await store.save(record('third'));
  expect(await store.load()).toMatchObject({ refreshToken: 'third' });
});

test('when the key wrapper goes away, so does the file', async () => {
  const store = createTokenStore({ disk, keys });
  await store.save(record('token'));
  keys.isAvailable = false;
  expect(await store.load()).toBeNull();
  await store.save(record('next'));
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

test.each([
  ['nothing', ''],
  ['rubbish', 'rubbish'],
  ['a record of another kind', JSON.stringify({ kind: 'other' })],
])('%s in the file is told apart from no file, without quoting it', async (_, content) => {
  await writeFile(file, await keys.wrap(Buffer.from(content)));
  const failure: unknown = await createTokenStore({ disk, keys })
    .load()
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableSignInError);
  expect(String(failure)).not.toContain('rubbish');
  expect((failure as Error).cause).toBeUndefined();
});

test('a sealed file that was cut off is told apart from no file', async () => {
  await createTokenStore({ disk, keys }).save(record('token'));
  await writeFile(file, (await readFile(file)).subarray(0, 20));
  await expect(createTokenStore({ disk, keys }).load()).rejects.toThrow(UnreadableSignInError);
});

test.each(['full', 'readOnly', 'io'] as const)(
  'a disk that is %s is told, and leaves what stood there',
  async (fault) => {
    let isBroken = false;
    const broken = faultyDisk(disk, ({ call }) => (isBroken && call === 'writeFile' ? fault : null));
    const store = createTokenStore({ disk: broken, keys });
    await store.save(record('first'));
    isBroken = true;
    await expect(store.save(record('second'))).rejects.toSatisfy(isStorageError);
    expect(await store.load()).toMatchObject({ refreshToken: 'first' });
    isBroken = false;
    await store.save(record('third'));
    expect(await store.load()).toMatchObject({ refreshToken: 'third' });
  },
);
