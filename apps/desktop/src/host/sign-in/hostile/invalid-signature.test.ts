import { test } from 'vitest';
import { newSigningKey, signIdToken } from '../testing/hostile-idp.ts';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('an id token that was signed by another key under the same name', () =>
  expectTamperingRefused({
    idToken: async ({ claims }) => signIdToken({ claims, key: await newSigningKey('one') }),
  }));

test('an id token whose claims were changed after signing', () =>
  expectTamperingRefused({
    idToken: async (draft) => {
      const [header, , signature] = (await signIdToken(draft)).split('.');
      const claims = Buffer.from(JSON.stringify({ ...draft.claims, sub: 'chef000' })).toString('base64url');
      return `${header}.${claims}.${signature}`;
    },
  }));

test('an id token without its signature', () =>
  expectTamperingRefused({ idToken: async (draft) => (await signIdToken(draft)).replace(/[^.]+$/, '') }));
