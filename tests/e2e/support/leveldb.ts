import { basename } from 'node:path';

/*
 * Reads what lies in LevelDB's files, deleted and overwritten rows too, which its own programs no longer show.
 * github.com/google/leveldb, doc/table_format.md and doc/log_format.md; github.com/google/snappy, format_description.txt
 */

const TABLE_MAGIC = 0xdb4775248b80fb57n;
const LOG_BLOCK = 32_768;
const BLOCK_TRAILER = 5;

/** The blocks of a table, decompressed, or the records of a log, put together; nothing for other files. */
export function levelDbBlocks(file: string, bytes: Buffer): Buffer[] {
  if (bytes.length >= 48 && bytes.readBigUInt64LE(bytes.length - 8) === TABLE_MAGIC)
    return tableBlocks(bytes);
  return /^(\d{6}\.log|MANIFEST-\d{6})$/.test(basename(file)) ? [logRecords(bytes)] : [];
}

/** Every block that the index names, and the index itself. Keys share beginnings, so they are written out whole. */
function tableBlocks(bytes: Buffer): Buffer[] {
  const footer = new Reader(bytes, bytes.length - 48);
  footer.varint();
  footer.varint();
  const index = block(bytes, footer.varint(), footer.varint());
  return [
    index,
    ...entries(index).map(({ value }) => {
      const handle = new Reader(value, 0);
      const content = block(bytes, handle.varint(), handle.varint());
      return Buffer.concat(entries(content).flatMap(({ key, value: held }) => [key, held]));
    }),
  ];
}

function block(bytes: Buffer, offset: number, size: number): Buffer {
  const content = bytes.subarray(offset, offset + size);
  const type = bytes[offset + size];
  if (offset + size + BLOCK_TRAILER > bytes.length) throw new Error('a table of LevelDB is cut off');
  if (type === 0) return content;
  if (type === 1) return unsnap(content);
  throw new Error(`a table of LevelDB is packed in a way that cannot be read: ${type}`);
}

function entries(content: Buffer): { key: Buffer; value: Buffer }[] {
  const end = content.length - 4 - 4 * content.readUInt32LE(content.length - 4);
  const reader = new Reader(content, 0);
  const found: { key: Buffer; value: Buffer }[] = [];
  let key: Buffer = Buffer.alloc(0);
  while (reader.at < end) {
    const [shared, own, length] = [reader.varint(), reader.varint(), reader.varint()];
    key = Buffer.concat([key.subarray(0, shared), reader.take(own)]);
    found.push({ key, value: reader.take(length) });
  }
  return found;
}

/** The pieces of records without the headers between them. */
function logRecords(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 7 <= bytes.length;) {
    const left = LOG_BLOCK - (at % LOG_BLOCK);
    if (left < 7) {
      at += left;
      continue;
    }
    const length = bytes.readUInt16LE(at + 4);
    pieces.push(bytes.subarray(at + 7, at + 7 + length));
    at += 7 + length;
  }
  return Buffer.concat(pieces);
}

/** Snappy's raw format: literals, and copies of what was written before. */
function unsnap(bytes: Buffer): Buffer {
  const reader = new Reader(bytes, 0);
  const whole = Buffer.alloc(reader.varint());
  let at = 0;
  const copy = (offset: number, length: number) => {
    // a copy may reach into itself, so byte by byte
    for (let count = 0; count < length; count++, at++) whole[at] = whole[at - offset] ?? 0;
  };
  while (reader.at < bytes.length) {
    const tag = reader.byte();
    const upper = tag >> 2;
    if ((tag & 3) === 0) {
      const length = upper < 60 ? upper + 1 : reader.little(upper - 59) + 1;
      at += reader.take(length).copy(whole, at);
    } else if ((tag & 3) === 1) copy(((tag >> 5) << 8) | reader.byte(), ((tag >> 2) & 7) + 4);
    else copy(reader.little((tag & 3) === 2 ? 2 : 4), upper + 1);
  }
  if (at !== whole.length) throw new Error('a block of LevelDB does not unpack');
  return whole;
}

class Reader {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new Error('a file of LevelDB ends too early');
    return value;
  }

  take(length: number): Buffer {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  little(bytes: number): number {
    this.at += bytes;
    return this.#bytes.readUIntLE(this.at - bytes, bytes);
  }

  /** seven bits a byte, the lowest first */
  varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }
}
