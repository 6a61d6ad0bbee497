import { exportSPKI, importJWK, SignJWT } from 'jose';
import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';
import type { IdTokenDraft } from '../testing/hostile-idp.ts';

/** Signs with the public key as if it were a shared secret. */
async function confused({ claims, key }: IdTokenDraft): Promise<string> {
  const publicKey = await importJWK(key.jwk, 'ES256', { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error('not a public key');
  const secret = new TextEncoder().encode(await exportSPKI(publicKey));
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key.jwk.kid ?? '' }).sign(secret);
}

test('HS256 with the public key', () => expectTamperingRefused({ idToken: confused }));

test('HS256 with the public key, also when the provider offers HS256', () =>
  expectTamperingRefused({
    metadata: (honest) => ({ ...honest, id_token_signing_alg_values_supported: ['ES256', 'HS256'] }),
    idToken: confused,
  }));
