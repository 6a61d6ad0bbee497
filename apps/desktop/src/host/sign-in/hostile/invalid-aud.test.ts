import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('an id token for another client', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, aud: 'other' }) }));

test('an id token for several clients, made for another one of them', () =>
  expectTamperingRefused({
    claims: (honest) => ({ ...honest, aud: ['samla-desktop', 'other'], azp: 'other' }),
  }));

test('an id token for several other clients', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, aud: ['one', 'other'] }) }));
