import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KeyRefusedError, type KeyWrapper } from '../ports.ts';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals with a key that the shell keeps: AES-256-GCM; format, nonce, tag, text.
 * @param key 32 bytes
 */
export function secretKeyWrapper(kind: KeyWrapper['kind'], key: Uint8Array): KeyWrapper {
  return {
    kind,
    available: () => Promise.resolve(true),
    wrap(secret) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      const parts = [Uint8Array.of(FORMAT), iv, cipher.getAuthTag(), sealed];
      return Promise.resolve(Uint8Array.from(Buffer.concat(parts)));
    },
    async unwrap(sealed) {
      await Promise.resolve();
      const iv = sealed.subarray(1, 1 + IV_BYTES);
      const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
      if (sealed[0] !== FORMAT || tag.byteLength !== TAG_BYTES) throw new KeyRefusedError('not sealed here');
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
      try {
        const text = sealed.subarray(1 + IV_BYTES + TAG_BYTES);
        return Uint8Array.from(Buffer.concat([decipher.update(text), decipher.final()]));
      } catch {
        throw new KeyRefusedError('sealed under another key');
      }
    },
  };
}

/** Where nothing may be kept on disk: the host then works online only. */
export const noKeys: KeyWrapper = {
  kind: 'operatingSystem',
  available: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('there is no key store: nothing may be kept on disk')),
  unwrap: () => Promise.reject(new Error('there is no key store: what is sealed stays sealed')),
};
