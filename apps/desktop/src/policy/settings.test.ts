import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShellSettings } from './settings.ts';

describe('the settings', () => {
  it('are those of a local run when nothing is said', () => {
    expect(readShellSettings({})).toEqual({
      dataFolder: resolve('.samla'),
      apiUrl: 'http://127.0.0.1:4710',
      issuer: 'http://127.0.0.1:4711',
      port: 4712,
      today: null,
      idleMinutes: 15,
      cacheMegabytes: 1024,
      protectScreen: true,
    });
  });

  it('take an identity provider with a path, as its own name of itself', () => {
    const settings = readShellSettings({
      SAMLA_ISSUER: 'https://login.example.se/stad/v2.0',
      SAMLA_TODAY: '2026-11-02',
    });
    expect(settings).toMatchObject({ issuer: 'https://login.example.se/stad/v2.0', today: '2026-11-02' });
  });

  it.each([
    ['SAMLA_PORT', '70000'],
    ['SAMLA_PORT', '47a'],
    ['SAMLA_IDLE_MINUTES', '0'],
    ['SAMLA_IDLE_MINUTES', '481'],
    ['SAMLA_IDLE_MINUTES', 'aldrig'],
    ['SAMLA_CACHE_MEGABYTES', '99'],
    ['SAMLA_CACHE_MEGABYTES', '100001'],
    ['SAMLA_CACHE_MEGABYTES', 'allt'],
    ['SAMLA_TODAY', '2026-02-30'],
    ['SAMLA_API_URL', 'http://api.example.se'],
    ['SAMLA_API_URL', 'https://user@api.example.se'],
    ['SAMLA_ISSUER', 'ftp://id.example.se'],
    ['SAMLA_ISSUER', 'id.example.se'],
  ])('name what is wrong: %s=%s', (name, value) => {
    expect(() => readShellSettings({ [name]: value })).toThrow(name);
  });
});
