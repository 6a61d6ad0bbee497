import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStaticFile, staticFiles } from './static-files.ts';

const body = new Uint8Array([1]);
const files = staticFiles([
  ['index.html', body],
  ['assets/index-Dk3_x.js', body],
  ['assets/atkinson.woff2', body],
]);
const served = ['/', '/index.html', '/assets/index-Dk3_x.js', '/assets/atkinson.woff2'];

describe('the pages', () => {
  it('are found by their exact paths, whatever the query', () => {
    for (const path of served) expect(findStaticFile(files, path)).not.toBeNull();
    expect(findStaticFile(files, '/?from=link#x')?.contentType).toBe('text/html; charset=utf-8');
    expect(findStaticFile(files, '/assets/index-Dk3_x.js')?.contentType).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it.each([
    ['a folder above', '/../index.html'],
    ['an encoded folder above', '/%2e%2e/index.html'],
    ['a doubly encoded one', '/%252e%252e/index.html'],
    ['a backslash', '/assets\\index-Dk3_x.js'],
    ['an encoded backslash', '/assets%5cindex-Dk3_x.js'],
    ['a NUL', '/index.html\0.js'],
    ['an encoded NUL', '/index.html%00'],
    ['a drive', '/C:/index.html'],
    ['a share', '//server/share/index.html'],
    ['another case', '/INDEX.HTML'],
    ['a dot at the end', '/index.html.'],
    ['a blank at the end', '/index.html '],
    ['an encoded blank at the end', '/index.html%20'],
    ['an alternate stream', '/index.html::$DATA'],
    ['a short name', '/ASSETS~1/index-Dk3_x.js'],
    ['a folder', '/assets/'],
    ['a folder without its slash', '/assets'],
    ['a doubled slash', '//index.html'],
    ['a dot', '/./index.html'],
    ['an encoded letter', '/%69ndex.html'],
    ['a name of JavaScript', '/__proto__'],
    ['an empty path', ''],
    ['a whole address', 'http://127.0.0.1/index.html'],
    // named after what others got wrong: a sibling that begins like the root, a path checked before it was joined
    ['a sibling of the root', '/../renderer-evil/index.html'],
    ['a path that leaves and comes back', '/assets/../../renderer/index.html'],
  ])('are not found by %s', (_what, path) => {
    expect(findStaticFile(files, path)).toBeNull();
  });

  it('are found by nothing else, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '\\',
      '\0',
      'C:',
      'index.html',
      'assets',
      'ÅÄÖ',
      '::$DATA',
      '~1',
    );
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(path, (asked) => {
        const plain = asked.split(/[?#]/, 1)[0] ?? '';
        expect(findStaticFile(files, asked) !== null).toBe(served.includes(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('cannot be built with a name or kind that would not be served', () => {
    expect(() => staticFiles([['../secret.js', body]])).toThrow('cannot be served');
    expect(() => staticFiles([['.env.js', body]])).toThrow('cannot be served');
    expect(() => staticFiles([['index.js.map', body]])).toThrow('not served');
  });
});
