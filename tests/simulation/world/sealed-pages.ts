import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** SQLCipher 4's pages, each with its IV and its HMAC at its end (Zetetic, "SQLCipher Design"). */
const PAGE = 4_096;
const IV = 16;
const MAC = 64;
/** what the clear image tells of it, at {@link RESERVED_AT} */
const RESERVED = IV + MAC;
const RESERVED_AT = 20;
/** stands in the file in the place of SQLite's own first words */
const SALT = 16;
const FIRST_WORDS = Buffer.from('SQLite format 3\0', 'latin1');
/** of the header, whether a log is beside the file: 2, or 1 as an image in memory must have it */
const LOG_AT = [18, 19] as const;

export interface OpenedPages {
  /** page by page as the file is; what cannot be read is empty */
  readonly image: Buffer;
  /** from 1 */
  readonly unreadable: readonly number[];
}

/**
 * A sealed file in clear, read without SQLite: that stops for good at the first page it cannot read.
 * @param file with nothing in a log beside it
 */
export function openPages(file: Buffer, key: Uint8Array): OpenedPages {
  const macKey = macKeyOf(key, file.subarray(0, SALT));
  const image = Buffer.alloc(file.length);
  const unreadable: number[] = [];
  for (let number = 1; number * PAGE <= file.length; number++) {
    const { from, ivAt, macAt, end } = placesOf(number);
    if (!macOf(macKey, file.subarray(from, macAt), number).equals(file.subarray(macAt, end))) {
      unreadable.push(number);
      continue;
    }
    const cipher = createDecipheriv('aes-256-cbc', key, file.subarray(ivAt, macAt)).setAutoPadding(false);
    cipher.update(file.subarray(from, ivAt)).copy(image, from);
  }
  FIRST_WORDS.copy(image);
  for (const at of LOG_AT) image[at] = 1;
  return { image, unreadable };
}

/** Whether an image has a place for the seal of each page, as those of {@link openPages} do. */
export function hasPlaceForSeals(image: Buffer): boolean {
  return image.readUInt16BE(16) === PAGE && image[RESERVED_AT] === RESERVED;
}

/** The other way: each page where it was, broken or not, which SQLite would not write. */
export function sealPages(image: Buffer, key: Uint8Array): Buffer {
  const clear = Buffer.from(image);
  for (const at of LOG_AT) clear[at] = 2;
  const file = Buffer.alloc(image.length);
  const salt = randomBytes(SALT);
  salt.copy(file);
  const macKey = macKeyOf(key, salt);
  for (let number = 1; number * PAGE <= file.length; number++) {
    const { from, ivAt, macAt } = placesOf(number);
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    cipher.update(clear.subarray(from, ivAt)).copy(file, from);
    iv.copy(file, ivAt);
    macOf(macKey, file.subarray(from, macAt), number).copy(file, macAt);
  }
  return file;
}

/** Whether nothing stands on a page, which a sealed one never says of itself. */
export function isEmpty(bytes: Buffer, page: number): boolean {
  return bytes.subarray((page - 1) * PAGE, page * PAGE).every((byte) => byte === 0);
}

/** Breaks a page of a sealed file. */
export function emptyPage(file: string, page: number): void {
  writeFileSync(file, readFileSync(file).fill(0, (page - 1) * PAGE, page * PAGE));
}

function placesOf(number: number) {
  const end = number * PAGE;
  return { from: number === 1 ? SALT : end - PAGE, ivAt: end - RESERVED, macAt: end - MAC, end };
}

function macKeyOf(key: Uint8Array, salt: Uint8Array): Buffer {
  return pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
}

function macOf(macKey: Buffer, sealed: Buffer, page: number): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  return createHmac('sha512', macKey).update(sealed).update(number).digest();
}
