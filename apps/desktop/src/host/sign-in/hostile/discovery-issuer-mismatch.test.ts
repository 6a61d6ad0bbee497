import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('metadata of another issuer', () =>
  expectTamperingRefused({ metadata: (honest) => ({ ...honest, issuer: 'https://other.example' }) }));

test('metadata of a sister of the issuer', () =>
  expectTamperingRefused({
    metadata: (honest) => ({ ...honest, issuer: `${String(honest['issuer'])}/other` }),
  }));
