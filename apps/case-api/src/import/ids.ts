import { hash } from 'node:crypto';

/** Where every imported row comes from. */
export const SOURCE = 'legacy-extract';

/** UUIDv5 of RFC 9562's namespace for names of objects (OID) and `samla:legacy-extract`. */
const namespace = uuidV5(Buffer.from('6ba7b8129dad11d180b400c04fd430c8', 'hex'), `samla:${SOURCE}`);
const namespaceBytes = Buffer.from(namespace.replaceAll('-', ''), 'hex');

/** The id of what a row became: the same row gives the same id in every run. */
export function importId(table: string, key: string): string {
  return uuidV5(namespaceBytes, `${table}/${key}`);
}

/** A version 5 UUID (RFC 9562 section 5.5): SHA-1 of namespace and name. */
export function uuidV5(space: Buffer, name: string): string {
  const bytes = hash('sha1', Buffer.concat([space, Buffer.from(name)]), 'buffer');
  bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
