import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlainDate } from '@samla/case-model/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../definitions.ts';
import { parseCodes } from './codes.ts';
import { fileNames } from './extract.ts';
import { codesFile } from './import-extract.ts';
import { naiveCount } from './naive-count.ts';
import type { ImportReport } from './report.ts';
import { reportTable } from './report.ts';
import { Survey } from './survey.ts';
import { aCase, note, organisation, person, writeExtract, type TestRows } from './testing-extract.ts';

const asOf = '2026-10-31' as PlainDate;
const known = new Set(loadDefinitions().map(({ content }) => content.key as string));
const codes = parseCodes(readFileSync(codesFile, 'utf8'), 'codes.yaml', known);
const sample = fileURLToPath(new URL('../../../../samples/legacy-extract', import.meta.url));

async function survey(folder: string): Promise<Survey> {
  const made = new Survey(folder, codes, asOf);
  await made.run(
    () => undefined,
    () => undefined,
  );
  return made;
}

const reportOf = async (rows: TestRows): Promise<ImportReport> =>
  (await survey(writeExtract({ ...organisation, ...rows }))).report;

describe('the sample', () => {
  it('is counted as a second, naive counter counts it', async () => {
    const { report } = await survey(sample);
    const naive = naiveCount(sample, '2021-10-31');
    expect(report.files).toEqual(naive.files);
    expect(report.quarantine.map(({ file, line, key }) => `${file}:${line}:${key}`).sort()).toEqual(
      naive.quarantine.sort(),
    );
    expect(report.disposal).toEqual(naive.disposal);
  });

  it('holds what was found in it by hand', async () => {
    const { files, quarantine } = (await survey(sample)).report;
    expect(files.personer).toEqual({ read: 2519, imported: 2500, merged: 19, quarantined: 0 });
    expect(files.anteckningar).toEqual({ read: 19_474, imported: 19_362, merged: 0, quarantined: 112 });
    expect(quarantine[0]).toMatchObject({ file: 'arenden', line: 87, key: '500086' });
  });
});

const anna = person({ PERSID: '1', PNR: '660410-9832', EFTERNAMN: 'Nilsson', FORNAMN: 'Anna' });

it('sets a case aside only when person, area or type cannot be established; its notes follow it', async () => {
  const report = await reportOf({
    personer: [anna],
    arenden: [
      aCase({ ARENDEID: '10', PERSID: '1' }),
      aCase({ ARENDEID: '11', PERSID: '2' }),
      aCase({ ARENDEID: '12', PERSID: '1', ATYP: '999' }),
      aCase({ ARENDEID: '13', PERSID: '1', OMR: 'XXX' }),
      aCase({ ARENDEID: '', PERSID: '1' }),
      // everything else may be wrong
      aCase({
        ARENDEID: '15',
        PERSID: '1',
        ENHET: '99XXX',
        HANDL: 'NOBO999',
        STATUS: '?',
        INKOM_DAT: 'okänt',
        BELOPP: 'x',
      }),
    ],
    anteckningar: [
      note({ ANTID: '1', ARENDEID: '10' }),
      note({ ANTID: '2', ARENDEID: '11' }),
      note({ ANTID: '3', ARENDEID: '123' }),
      note({ ANTID: '4', ARENDEID: '15', DATUM: 'igår', TID: '', SIGN: '?', RUBRIK: '' }),
    ],
  });
  expect(report.files.arenden).toEqual({ read: 6, imported: 2, merged: 0, quarantined: 4 });
  expect(report.quarantine.map(({ file, line, key }) => [file, line, key])).toEqual([
    ['arenden', 3, '11'],
    ['arenden', 4, '12'],
    ['arenden', 5, '13'],
    ['arenden', 6, ''],
    ['anteckningar', 3, '2'],
    ['anteckningar', 4, '3'],
  ]);
});

it('takes a row with other columns when its case is established, and keeps it whole to be looked at', async () => {
  const short = aCase({ ARENDEID: '10', PERSID: '1' }).slice(0, 9);
  const made = await survey(
    writeExtract({
      ...organisation,
      personer: [anna],
      arenden: [short, ['11', '01-11']],
      anteckningar: [
        [...note({ ANTID: '1', ARENDEID: '10', TEXT: 'Ringde' }), ' kom', '', ' gick', ''],
        ['2', '10'],
        ['streck'],
      ],
    }),
  );
  const { files } = made.report;
  expect(files.arenden).toEqual({ read: 2, imported: 1, merged: 0, quarantined: 1 });
  expect(files.anteckningar).toEqual({ read: 3, imported: 2, merged: 0, quarantined: 1 });
  const whole = made.cases.checks(0).filter(({ field }) => field.endsWith('.*'));
  expect(whole.map(({ key, raw }) => [key, raw])).toEqual([
    ['10', short.join(';')],
    ['1', '1;10;2026-10-02;10:00;HAAB002;Möte;Ringde; kom;; gick;'],
    ['2', '2;10'],
  ]);
});

it('cannot say which case a note belongs to when two have its ARENDEID', async () => {
  const report = await reportOf({
    personer: [anna],
    arenden: [aCase({ ARENDEID: '10', PERSID: '1' }), aCase({ ARENDEID: '10', PERSID: '1', DNR: 'other' })],
    anteckningar: [note({ ANTID: '1', ARENDEID: '10' })],
  });
  expect(report.files.arenden.quarantined).toBe(2);
  expect(report.files.anteckningar.quarantined).toBe(1);
});

it('imports two notes with one ANTID and different texts, and merges the same note twice', async () => {
  const rows = [
    note({ ANTID: '1', ARENDEID: '10', TEXT: 'a' }),
    note({ ANTID: '1', ARENDEID: '10', TEXT: 'b' }),
    note({ ANTID: '1', ARENDEID: '10', TEXT: 'a' }),
    note({ ANTID: '', ARENDEID: '10', TEXT: 'c' }),
    note({ ANTID: '', ARENDEID: '10', TEXT: 'c' }),
  ];
  const report = await reportOf({
    personer: [anna],
    arenden: [aCase({ ARENDEID: '10', PERSID: '1' })],
    anteckningar: rows,
  });
  expect(report.files.anteckningar).toEqual({ read: 5, imported: 4, merged: 1, quarantined: 0 });
});

it('merges relations that merged persons leave twice or to oneself', async () => {
  const report = await reportOf({
    personer: [
      anna,
      person({ PERSID: '2', PNR: '19720307-9822', EFTERNAMN: 'Ali' }),
      person({ PERSID: '9', PNR: '196604109832', EFTERNAMN: 'Nilson' }),
    ],
    relationer: [
      ['1', '2', 'BARN'],
      ['9', '2', 'BARN'],
      ['9', '1', 'MAKA'],
      ['2', '1', 'BARN'],
      ['1', '77', 'BARN'],
    ],
  });
  expect(report.files.relationer).toEqual({ read: 5, imported: 2, merged: 2, quarantined: 1 });
  expect(report.quarantine).toMatchObject([{ file: 'relationer', line: 6, key: '1-77-BARN' }]);
});

it("tells no more of a person than the row's own id", async () => {
  const report = await reportOf({
    personer: [anna, ['2', '19720307-9822', 'Hemligsson']],
    arenden: [aCase({ ARENDEID: '10', PERSID: '2', ATYP: 'Hemligsson' })],
  });
  expect(JSON.stringify(report)).not.toMatch(/Hemligsson|9822|Nilsson/);
  expect(reportTable(report)).toMatch(/personer +2 +1 +0 +1/);
});

it('accounts for every row of any extract: read = imported + merged + quarantined (property)', async () => {
  const id = fc.constantFrom('', '1', '2', '3', '4');
  const cell = (...values: string[]) => fc.constantFrom('', 'okänt', ...values);
  const people = fc.array(
    fc.record({
      PERSID: id,
      PNR: cell('660410-9832', '196604109832', '198112069865', '20150304T050'),
      EFTERNAMN: cell('Nilsson', 'Nilson', 'Ali'),
      SKYDD: cell('S', 'SF', '?'),
    }),
  );
  const cases = fc.array(
    fc.record({
      ARENDEID: id,
      PERSID: id,
      OMR: cell('BOU', 'VUX'),
      ATYP: cell('210', '999'),
      ENHET: cell('01BOU', '01VUX', '02BOU'),
      HANDL: cell('HAAB002', 'HACD003'),
      AVSLUT_DAT: cell('2019-01-01', '200101'),
    }),
  );
  const notes = fc.array(
    fc.record({
      ANTID: id,
      ARENDEID: id,
      DATUM: cell('2019-01-01', '2024-02-30'),
      TEXT: cell('a;b', '"q"\r\nx'),
    }),
  );
  const relations = fc.array(fc.tuple(id, id, cell('BARN')));
  await fc.assert(
    fc.asyncProperty(
      people,
      cases,
      notes,
      relations,
      async (personRows, caseRows, noteRows, relationRows) => {
        const made = await survey(
          writeExtract({
            ...organisation,
            personer: personRows.map(person),
            arenden: caseRows.map(aCase),
            anteckningar: noteRows.map(note),
            relationer: relationRows,
          }),
        );
        const { files, quarantine, disposal } = made.report;
        for (const file of fileNames) {
          const { read, imported, merged, quarantined } = files[file];
          expect(read).toBe(imported + merged + quarantined);
          expect(quarantine.filter((row) => row.file === file)).toHaveLength(quarantined);
        }
        expect([
          files.personer.read,
          files.arenden.read,
          files.anteckningar.read,
          files.relationer.read,
        ]).toEqual([personRows.length, caseRows.length, noteRows.length, relationRows.length]);
        for (const key of disposal) expect(made.cases.indexOf(key)).toBeTypeOf('number');
      },
    ),
    { numRuns: 60 },
  );
});
