import { createCipheriv, createDecipheriv } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** The sealed key was made under another key, for another place, or was changed. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/**
 * Seals a key under another key: AES-256-GCM, `nonce | text | tag`.
 * @param place what the seal is for (worker, device, database): it opens nowhere else
 * @param nonce 12 random bytes, never used twice under one key
 */
export function seal(secret: Uint8Array, under: Uint8Array, place: string, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealBrokenError */
export function unseal(sealed: Uint8Array, under: Uint8Array, place: string): Uint8Array {
  if (sealed.length < NONCE + TAG) throw new SealBrokenError('too short');
  const decipher = createDecipheriv('aes-256-gcm', under, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  } catch (error) {
    throw new SealBrokenError('seal', { cause: error });
  }
}
