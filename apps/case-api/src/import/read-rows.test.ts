import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ExtractError, requireFiles, type FileName, type Row } from './extract.ts';
import { readRows } from './read-rows.ts';
import { fileText, latin, note, writeExtract } from './testing-extract.ts';

async function rowsOf<File extends FileName>(folder: string, file: File): Promise<Row<File>[]> {
  const rows: Row<File>[] = [];
  for await (const row of readRows(folder, file)) rows.push(row);
  return rows;
}

/** Reads a file of this text. */
async function reading(file: FileName, text: string | Buffer): Promise<Row<FileName>[]> {
  const folder = writeExtract({});
  writeFileSync(join(folder, `${file}.csv`), typeof text === 'string' ? latin(text) : text);
  return rowsOf(folder, file);
}

it('reads quoted line breaks and doubled quotes, and tells on which line a row begins', async () => {
  const text = 'Första raden.\r\n\r\nTredje: "ja"';
  const folder = writeExtract({
    anteckningar: [
      note({ ANTID: '1', ARENDEID: '5', TEXT: text }),
      note({ ANTID: '2', ARENDEID: '5', TEXT: 'a;b' }),
    ],
  });
  const rows = await rowsOf(folder, 'anteckningar');
  expect(rows.map(({ at, line, cells }) => [at, line, cells.ANTID, cells.TEXT])).toEqual([
    [0, 2, '1', text],
    [1, 5, '2', 'a;b'],
  ]);
  expect(rows[1]?.raw).toBe('2;5;2026-10-02;10:00;HAAB002;Möte;"a;b"');
});

it('reads Windows-1252 and character references in fields without quotes', async () => {
  const bytes = Buffer.concat([
    latin('PERSID1;PERSID2;RELTYP\r\nF\xd6R\xc4LDER;'),
    Buffer.of(0x80, 0x92, 0x8a),
    latin(';KOVA&#268;EVI&#262;\r\n*** SLUT RELATIONER ANTAL POSTER: 1 ***\r\n'),
  ]);
  const [row] = await reading('relationer', bytes);
  expect(row?.cells).toEqual({ PERSID1: 'FÖRÄLDER', PERSID2: '€’Š', RELTYP: 'KOVAČEVIĆ' });
  expect(row?.raw).toContain('KOVA&#268;EVI&#262;');
});

it('keeps stray quotes, other line ends, spaces round ids and too many or too few columns', async () => {
  const rows = await reading(
    'relationer',
    'PERSID1;PERSID2;RELTYP\n 1 ;2;kallad "Lillan"\n\n3\n4;5;6;7\n*** SLUT RELATIONER ANTAL POSTER: 3 ***\n',
  );
  expect(rows.map(({ width, line, cells }) => [width, line, ...Object.values(cells)])).toEqual([
    [3, 2, '1', '2', 'kallad "Lillan"'],
    [1, 4, '3', '', ''],
    [4, 5, '4', '5', '6'],
  ]);
});

it('takes semicolons that nobody quoted for a part of the text that stands last', async () => {
  const header = 'ANTID;ARENDEID;DATUM;TID;SIGN;RUBRIK;TEXT';
  const rows = await reading(
    'anteckningar',
    `${header}\n1;2;3;4;5;6;a; b;;c\n1;2;3;4;5;6;a;;\n*** SLUT ANTECKNINGAR ANTAL POSTER: 2 ***\n`,
  );
  expect(rows.map(({ cells }) => cells.TEXT)).toEqual(['a; b;;c', 'a']);
});

it('reads a list of codes to its end, which has no trailer', async () => {
  expect(await reading('kodlista', 'OMR;ATYP;TEXT\r\nBOU;210;Anmälan\r\n')).toHaveLength(1);
});

const good = fileText('relationer', [['1', '2', 'BARN']]);

it.each<[string, FileName, string | Buffer, RegExp]>([
  [
    'no trailer',
    'relationer',
    'PERSID1;PERSID2;RELTYP\r\n1;2;BARN\r\n',
    /relationer\.csv has no trailer.*cut off after 1 rows/,
  ],
  [
    'a wrong count',
    'relationer',
    fileText('relationer', [['1', '2', 'BARN']], 2),
    /line 3: the trailer says 2 rows, but the file has 1/,
  ],
  [
    'another table',
    'relationer',
    good.replace('SLUT RELATIONER', 'SLUT BESLUT'),
    /line 3: the trailer is of table BESLUT/,
  ],
  ['rows after it', 'relationer', `${good}3;4;BARN\r\n`, /line 4: there are rows after the trailer/],
  [
    'another header',
    'relationer',
    good.replace('RELTYP', 'TYP'),
    /line 1: the header is not "PERSID1;PERSID2;RELTYP"/,
  ],
  ['nothing in it', 'relationer', '', /is empty/],
  ['UTF-8', 'relationer', Buffer.from(good.replace('BARN', 'FÖRÄLDER')), /Windows-1252/],
  ['a byte order mark', 'relationer', Buffer.from(`\ufeff${good}`), /Windows-1252/],
  [
    'a quote without end',
    'relationer',
    'PERSID1;PERSID2;RELTYP\r\n1;2;"BARN\r\n3;4;X\r\n',
    /quoted text.*never ends/,
  ],
])('refuses a file with %s', async (_what, file, content, message) => {
  const reads = reading(file, content);
  await expect(reads).rejects.toThrow(ExtractError);
  await expect(reads).rejects.toThrow(message);
});

it('names the files that are missing', async () => {
  const folder = writeExtract({});
  rmSync(join(folder, 'beslut.csv'));
  rmSync(join(folder, 'personer.csv'));
  await expect(requireFiles(folder)).rejects.toThrow(/lacks personer\.csv, beslut\.csv/);
  await expect(requireFiles(join(folder, 'nowhere'))).rejects.toThrow(/no folder/);
  await expect(rowsOf(folder, 'beslut')).rejects.toThrow(/beslut\.csv is missing/);
});
