import { readdir } from 'node:fs/promises';

/** The files of an extract and their columns (samples/legacy-extract/FORMAT.md). Trailers stand last in all but `kodlista`. */
export const columns = {
  personer: [
    'PERSID',
    'PNR',
    'EFTERNAMN',
    'FORNAMN',
    'ADRESS',
    'POSTNR',
    'POSTORT',
    'TELEFON',
    'SKYDD',
    'AVLIDEN_DAT',
    'HUSHALL_ID',
  ],
  relationer: ['PERSID1', 'PERSID2', 'RELTYP'],
  enheter: ['ENHET', 'NAMN', 'FORV', 'TYP'],
  handlaggare: ['SIGN', 'NAMN', 'ENHET', 'ROLL', 'EPOST'],
  arenden: [
    'ARENDEID',
    'DNR',
    'PERSID',
    'OMR',
    'ATYP',
    'ENHET',
    'HANDL',
    'STATUS',
    'INKOM_DAT',
    'BESLUT_DAT',
    'AVSLUT_DAT',
    'FRISTDAT',
    'BELOPP',
  ],
  beslut: ['BESLID', 'ARENDEID', 'BESLTYP', 'LAGRUM', 'DATUM', 'UTFALL', 'FROM', 'TOM', 'BELOPP', 'DELEGAT'],
  anteckningar: ['ANTID', 'ARENDEID', 'DATUM', 'TID', 'SIGN', 'RUBRIK', 'TEXT'],
  kodlista: ['OMR', 'ATYP', 'TEXT'],
} as const;

export type FileName = keyof typeof columns;
export const fileNames = Object.keys(columns) as FileName[];

export type Cells<File extends FileName> = Readonly<Record<(typeof columns)[File][number], string>>;

/** One row of a file. Outer spaces are gone from its cells, save from a note's text. */
export interface Row<File extends FileName> {
  /** place among the file's rows, from 0, header and trailer not counted */
  readonly at: number;
  /** the line of the file where the row begins, from 1 */
  readonly line: number;
  /** the row as it stood, character references and all */
  readonly raw: string;
  /** how many columns the row has; cells beyond it are empty */
  readonly width: number;
  readonly cells: Cells<File>;
}

/**
 * Checks that a folder has the files of an extract, before any is read.
 * @throws ExtractError that names all that are missing
 */
export async function requireFiles(folder: string): Promise<void> {
  let there: string[];
  try {
    there = await readdir(folder);
  } catch (error) {
    throw new ExtractError(`${folder} is no folder that can be read.`, { cause: error });
  }
  const missing = fileNames.map((file) => `${file}.csv`).filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new ExtractError(`${folder} lacks ${missing.join(', ')}: it is no whole extract.`);
}

/** The extract cannot be used as it is; nothing was imported. Its message is for the one who runs the import. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError';
}
