import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('an unsigned id token', () =>
  expectTamperingRefused({ idToken: ({ claims }) => `${part({ alg: 'none' })}.${part(claims)}.` }));

test('an unsigned id token from a provider that says that it signs none', () =>
  expectTamperingRefused({
    metadata: (honest) => ({ ...honest, id_token_signing_alg_values_supported: ['ES256', 'none'] }),
    idToken: ({ claims }) => `${part({ alg: 'none' })}.${part(claims)}.`,
  }));

test('a null algorithm', () =>
  expectTamperingRefused({ idToken: ({ claims }) => `${part({ alg: null })}.${part(claims)}.` }));
