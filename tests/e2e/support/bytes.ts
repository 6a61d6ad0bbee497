import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder; links and sockets are none. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A text as any program of a worker's computer may have written it: UTF-8, UTF-16 of both orders, Latin-1. */
function written(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  const ways = [Buffer.from(text), little, Buffer.from(little).swap16()];
  // a letter that Latin-1 does not have would be written as another one
  if ([...text].every((letter) => letter <= 'ÿ')) ways.push(Buffer.from(text, 'latin1'));
  return ways;
}

/** Looks for many texts at once, in every way of writing them. */
export interface ByteSearch {
  /** how many texts are looked for */
  readonly count: number;
  /** those that the bytes hold */
  find(bytes: Buffer): string[];
}

interface Needle {
  readonly text: string;
  readonly bytes: Buffer;
}

/** @param texts of at least four letters each */
export function byteSearch(texts: Iterable<string>): ByteSearch {
  const all = [...new Set(texts)];
  const byStart = new Map<number, Needle[]>();
  for (const text of all) {
    for (const bytes of written(text)) {
      if (bytes.length < 4) throw new Error(`too short to look for: ${text}`);
      const start = bytes.readUInt32LE(0);
      byStart.set(start, [...(byStart.get(start) ?? []), { text, bytes }]);
    }
  }
  const mayStart = new Uint8Array(1 << 16);
  for (const start of byStart.keys()) mayStart[start & 0xffff] = 1;
  return {
    count: all.length,
    find(bytes) {
      const found = new Set<string>();
      for (let at = 0; at + 4 <= bytes.length; at++) {
        if (mayStart[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
        for (const needle of byStart.get(bytes.readUInt32LE(at)) ?? []) {
          const end = at + needle.bytes.length;
          if (end <= bytes.length && needle.bytes.compare(bytes, at, end) === 0) found.add(needle.text);
        }
      }
      return [...found];
    },
  };
}

/** A file that holds something it should not, and what. */
export interface Found {
  readonly file: string;
  readonly texts: readonly string[];
}

/** A running browser throws its files away while they are listed; what is gone holds nothing. */
function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Looks through the files as they lie, and through what is packed in them.
 * @param unpack further readings of a file's bytes
 */
export function searchFiles(
  files: readonly string[],
  search: ByteSearch,
  unpack: (file: string, bytes: Buffer) => readonly Buffer[] = () => [],
): Found[] {
  return files.flatMap((file) => {
    const bytes = readIfThere(file);
    if (bytes === null) return [];
    const texts = new Set([bytes, ...unpack(file, bytes)].flatMap((part) => search.find(part)));
    return texts.size > 0 ? [{ file, texts: [...texts] }] : [];
  });
}
