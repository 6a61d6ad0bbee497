import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { writePrivateFile } from './private-file.ts';

/** What the provider signs with. */
export interface Keys {
  /** private keys, the first one in use */
  readonly jwks: { readonly keys: JWK[] };
  /** signs the session cookie */
  readonly cookie: string;
}

async function newKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = {
    ...(await exportJWK(privateKey)),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  };
  return { jwks: { keys: [jwk] }, cookie: randomBytes(32).toString('base64url') };
}

/** The keys of a data folder; made at its first start, so that tokens outlive a restart. */
export async function loadKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return JSON.parse(text) as Keys;
  const keys = await newKeys();
  await writePrivateFile(file, JSON.stringify(keys));
  return keys;
}
