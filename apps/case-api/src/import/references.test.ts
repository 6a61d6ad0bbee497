import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardReferences, readReferences, unguard } from './references.ts';

async function guarded(chunks: readonly string[]): Promise<string> {
  let text = '';
  for await (const part of guardReferences(stream(chunks))) text += part;
  return text;
}

async function* stream(chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

it('lets a reference cross the separator of the columns', async () => {
  const cells = (await guarded(['KOVA&#268;EVI&#262;;Sven;A & B;&amp;'])).split(';');
  expect(cells.map(readReferences)).toEqual(['KOVAČEVIĆ', 'Sven', 'A & B', '&amp', '']);
});

it('reads the same however the file is cut into chunks (property)', async () => {
  const piece = fc.oneof(
    fc.constantFrom('&#269;', '&#x10D;', '&', '&#', '&#26', '&#12345678;', ';', '"', '\r\n', '&#59;'),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.array(fc.nat(60)), async (pieces, cuts) => {
      const text = pieces.join('').replaceAll('\ue000', '');
      const whole = await guarded([text]);
      const chunks: string[] = [];
      let rest = text;
      for (const cut of cuts) {
        chunks.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      expect(await guarded([...chunks, rest])).toBe(whole);
      expect(unguard(whole)).toBe(text);
    }),
  );
});

it.each([
  ['&#353;', 'š'],
  ['&#x161;', 'š'],
  ['A&#776;', 'Ä'],
  ['&#128512;', '😀'],
])('reads %s', async (text, wanted) => {
  expect(readReferences(await guarded([text]))).toBe(wanted);
});

it.each(['&#0;', '&#xD800;', '&#9999999;', '&#xFFFFFF;', '&#;', '&amp;'])(
  'leaves %s as it stood',
  async (text) => {
    expect(readReferences(await guarded([text]))).toBe(text);
  },
);

it('shows a NUL, which no database takes', () => {
  expect(readReferences('a\0b')).toBe('a␀b');
});
