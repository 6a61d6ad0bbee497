import { open, rename } from 'node:fs/promises';

/** Replaces a file whole or not at all, readable by its owner alone. */
export async function writePrivateFile(file: string, content: string): Promise<void> {
  const next = `${file}.next`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}
