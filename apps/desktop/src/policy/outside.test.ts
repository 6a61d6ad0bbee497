import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideStart, linkOfSecondStart } from './arguments.ts';
import { parseDeepLink } from './deep-link.ts';
import { externalAddress } from './external.ts';
import { isOwnHost, isOwnOrigin } from './loopback.ts';
import { isPermitted } from './permissions.ts';

const id = '018f2f6e-7c1b-7d3a-9a55-0123456789ab';
const link = `samla://case/${id}`;

describe('a link from outside', () => {
  it('names a case', () => {
    expect(parseDeepLink(link)).toBe(id);
  });

  it.each([
    `samla://case/${id}/close`,
    `samla://case/${id}?sign=true`,
    `samla://case/${id}#x`,
    `samla://case/${id}\n`,
    `samla://CASE/${id}`,
    `samla://person/${id}`,
    `samla:case/${id}`,
    `https://case/${id}`,
    `samla://case/../case/${id}`,
    `samla://case/${id.replace('-7d3a', '-zd3a')}`,
    'samla://case/------------------------------------',
    '',
  ])('is refused in any other form: %s', (other) => {
    expect(parseDeepLink(other)).toBeNull();
  });

  it('gives nothing but a case, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constant(`${link} --inspect`)), (text) => {
        expect(parseDeepLink(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(parseDeepLink(`samla://case/${uuid}`)).toBe(uuid);
      }),
    );
  });
});

describe('a start of the packaged program', () => {
  it('takes one link or nothing', () => {
    expect(decideStart([])).toEqual({ kind: 'start', caseId: null });
    expect(decideStart([link])).toEqual({ kind: 'start', caseId: id });
  });

  it.each([
    ['--inspect', '--inspect'],
    ['--inspect-brk=9229', '--inspect-brk'],
    ['--remote-debugging-port=9222', '--remote-debugging-port'],
    ['--remote-debugging-pipe', '--remote-debugging-pipe'],
    ['--user-data-dir=C:\\x', '--user-data-dir'],
    ['--proxy-server=evil:80', '--proxy-server'],
    ['--host-rules=MAP * evil', '--host-rules'],
    ['--ignore-certificate-errors', '--ignore-certificate-errors'],
    ['--load-extension=x', '--load-extension'],
    ['--js-flags=--expose-gc', '--js-flags'],
    ['--no-sandbox', '--no-sandbox'],
    ['-remote-debugging-port=1', '-remote-debugging-port'],
    ['/remote-debugging-port=1', '/remote-debugging-port'],
    ['19801224-9812', 'an argument that is no link'],
  ])('refuses %s, naming no value', (argument, named) => {
    expect(decideStart([argument])).toEqual({ kind: 'refuse', argument: named });
    expect(decideStart([link, argument])).toEqual({ kind: 'refuse', argument: named });
  });

  it('refuses anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (given) => {
        expect(decideStart(given).kind).toBe('refuse');
      }),
    );
  });

  it('a second time only shows the case it names, among switches that Chromium adds', () => {
    expect(linkOfSecondStart(['samla.exe', '--allow-file-access-from-files', link])).toBe(id);
    expect(linkOfSecondStart(['samla.exe', '--inspect', 'samla://case/close'])).toBeNull();
  });
});

describe('an address for the system browser', () => {
  const origins = ['https://id.example.se', 'http://127.0.0.1:4711'];

  it.each([
    ['https://id.example.se/auth?x=1', 'https://id.example.se/auth?x=1'],
    ['HTTPS://ID.example.se:443/a b', 'https://id.example.se/a%20b'],
    ['http://127.0.0.1:4711/auth', 'http://127.0.0.1:4711/auth'],
  ])('is opened when its origin is listed: %s', (address, opened) => {
    expect(externalAddress(address, origins)).toBe(opened);
  });

  it.each([
    'http://id.example.se/auth',
    'https://id.example.se.evil.se/',
    'https://id.example.se:8443/',
    'https://id.example.se@evil.se/',
    'https://user:pass@id.example.se/',
    'http://127.0.0.1:4712/',
    'http://127.0.0.1.evil.se:4711/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://server/share',
    '\\\\server\\share',
    'mailto:a@example.se',
    '',
  ])('is not opened otherwise: %s', (address) => {
    expect(externalAddress(address, origins)).toBeNull();
  });

  it('is never anything but http or https to a listed origin, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.webPath().map((path) => `https://id.example.se${path}`),
        ),
        (text) => {
          const address = externalAddress(text, origins);
          if (address !== null) expect(new URL(address).origin).toBe('https://id.example.se');
        },
      ),
    );
  });
});

describe('a request over loopback', () => {
  const own = 'http://127.0.0.1:4712';

  it('must name this address as its host, so that a name pointed here (DNS rebinding) is refused', () => {
    expect(isOwnHost('127.0.0.1:4712', own)).toBe(true);
    for (const host of [
      'evil.se',
      'evil.se:4712',
      'localhost:4712',
      '127.0.0.1',
      '127.0.0.1:80',
      '',
      undefined,
    ]) {
      expect(isOwnHost(host, own)).toBe(false);
    }
  });

  it('must come from this very page', () => {
    expect(isOwnOrigin(own, own)).toBe(true);
    for (const origin of [
      'null',
      'http://127.0.0.1:4711',
      'https://127.0.0.1:4712',
      `${own}/`,
      '',
      undefined,
    ]) {
      expect(isOwnOrigin(origin, own)).toBe(false);
    }
  });
});

describe('a permission', () => {
  it('is given to our page for copying text only', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://samla', 'app://samla')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'app://samla/', 'app://samla')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://evil.se', 'app://samla')).toBe(false);
    expect(isPermitted('clipboard-sanitized-write', '', 'app://samla')).toBe(false);
    expect(isPermitted('clipboard-read', 'app://samla', 'app://samla')).toBe(false);
  });
});
