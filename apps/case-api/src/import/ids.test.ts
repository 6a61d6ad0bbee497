import { expect, it } from 'vitest';
import { importId, uuidV5 } from './ids.ts';

it('makes version 5 UUIDs (RFC 9562 appendix A.4)', () => {
  const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

it('gives a row the same id for ever', () => {
  expect(importId('arenden', '500001')).toBe(importId('arenden', '500001'));
  expect(importId('arenden', '500001')).not.toBe(importId('beslut', '500001'));
});
