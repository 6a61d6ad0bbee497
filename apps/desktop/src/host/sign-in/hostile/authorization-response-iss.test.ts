import { test } from 'vitest';
import { expectTamperingRefused } from '../testing/outcome.ts';

/* Mix-up (RFC 9207): the answer must name the issuer that was asked. */

test('the answer names another issuer', () =>
  expectTamperingRefused({
    callback: (honest) => {
      honest.set('iss', 'https://other.example');
      return honest;
    },
  }));

test('the issuer is taken out of the answer', () =>
  expectTamperingRefused({
    callback: (honest) => {
      honest.delete('iss');
      return honest;
    },
  }));
