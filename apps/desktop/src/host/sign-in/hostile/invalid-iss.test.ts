import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('an id token of another issuer', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, iss: 'https://other.example' }) }));
