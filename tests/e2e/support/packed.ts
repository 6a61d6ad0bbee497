import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { levelDbBlocks } from './leveldb.ts';

/** What is packed in a file, by its own format: LevelDB's tables and log, gzip, zlib and Zstandard wherever they begin. */
export function unpacked(file: string, bytes: Buffer): Buffer[] {
  const parts = [...levelDbBlocks(file, bytes), ...streams(bytes, [0x1f, 0x8b, 0x08], gunzipSync)];
  parts.push(...streams(bytes, [0x28, 0xb5, 0x2f, 0xfd], zstdDecompressSync));
  for (const level of [0x01, 0x5e, 0x9c, 0xda]) parts.push(...streams(bytes, [0x78, level], inflateSync));
  if (/content-encoding:\s*br/i.test(bytes.toString('latin1')))
    throw new Error(`Brotli cannot be searched: ${file}`);
  return parts;
}

/** Whatever unpacks from a place where a stream may begin; most places are none. */
function streams(bytes: Buffer, magic: readonly number[], unpack: (bytes: Buffer) => Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const start = Buffer.from(magic);
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    try {
      parts.push(unpack(bytes.subarray(at)));
    } catch {
      // these bytes only looked like the beginning of a stream
    }
  }
  return parts;
}
